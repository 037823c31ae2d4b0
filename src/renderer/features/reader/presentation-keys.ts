export type PresentationStep = 'next' | 'previous' | 'first' | 'last' | 'leave';

const KEYS: Record<string, PresentationStep> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

/** What a key does while presenting, as presenters' remote controls send them too; nothing for any other. */
export function presentationStep(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): PresentationStep | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === ' ') return event.shiftKey ? 'previous' : 'next';
  return KEYS[event.key];
}
