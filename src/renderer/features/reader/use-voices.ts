import { useEffect, useState } from 'react';

/** What the platform reads aloud with; missing in some browsers. */
const speech = (): SpeechSynthesis | undefined => window.speechSynthesis;

/** The voices of the platform; none where it has none, or has not told yet: some tell late. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => speech()?.getVoices() ?? []);
  useEffect(() => {
    const platform = speech();
    const onChange = () => setVoices(platform?.getVoices() ?? []);
    onChange();
    platform?.addEventListener('voiceschanged', onChange);
    return () => platform?.removeEventListener('voiceschanged', onChange);
  }, []);
  return voices;
}
