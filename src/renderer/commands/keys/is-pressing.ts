import { type KeyEvent, keyPress } from './key-press.ts';

/** Whether a key presses what has the focus: Enter, and Space on a button. */
export function isPressing(event: { nativeEvent: KeyEvent }, target: Element): boolean {
  const { key, command, alt, shift } = keyPress(event);
  if (command || alt || shift) return false;
  return key === 'Enter' || (key === ' ' && target.tagName === 'BUTTON');
}
