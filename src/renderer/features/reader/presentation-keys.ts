import type { KeyPress } from '../../commands/keys/key-press.ts';

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
export function presentationStep({ key, command, alt, shift }: KeyPress): PresentationStep | undefined {
  if (command || alt) return undefined;
  if (key === ' ') return shift ? 'previous' : 'next';
  return KEYS[key];
}
