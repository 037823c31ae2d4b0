import { type KeyboardEvent, useState } from 'react';
import { Settings } from '#shared/entities/settings.ts';
import { keyPress } from '../../commands/keys/key-press.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './SettingsScreen.module.css';
import { saveSettings } from './settings-store.ts';

const blurOnEnter = (event: KeyboardEvent<Element>): void => {
  if (keyPress(event).key === 'Enter' && event.target instanceof HTMLElement) event.target.blur();
};

/** The address Offprint names to the servers it asks. */
export function ContactSection({ saved }: { saved: string }) {
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();

  async function save(): Promise<void> {
    if (typed === undefined) return;
    const contact = typed.trim();
    if (!Settings.shape.contact.safeParse(contact).success) {
      return setError('That is not an e-mail address, such as name@example.org.');
    }
    const why = await saveSettings({ contact });
    if (why !== undefined) return setError(`The address was not saved. ${why}`);
    setError(undefined);
    setTyped(undefined);
  }

  return (
    <section className={styles.section} aria-labelledby="contact-heading">
      <h2 id="contact-heading">Contact</h2>
      <p className={styles.hint}>
        Named to Hugging Face and arXiv with each request, so that they can write instead of blocking, should
        something go wrong. Leave it empty to name nobody.
      </p>
      <div className={styles.field}>
        <TextInput
          label="Your e-mail address"
          type="email"
          autoComplete="email"
          value={typed ?? saved}
          error={error}
          onChange={setTyped}
          onBlur={() => void save()}
          onKeyDown={blurOnEnter}
        />
      </div>
    </section>
  );
}
