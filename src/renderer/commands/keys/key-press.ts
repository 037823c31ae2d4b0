/** What is needed of a keydown. */
export type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>;

/** A key as Offprint's keys are written: by what it says on a Latin keyboard. */
export interface KeyPress {
  /** As in `KeyboardEvent.key`; '' for a key that means nothing by itself, as while a character is being composed. */
  key: string;
  /** Ctrl or ⌘ is held. */
  command: boolean;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** What else keys say of themselves than what they type: https://www.w3.org/TR/uievents-key/ */
const MEANS_NOTHING: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

/** A character of another script than Latin; signs that all scripts share are of none. */
const OTHER_SCRIPT = /[^\p{ASCII}\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/** What the keys of a Latin keyboard type, without Shift and with it, beside letters and digits. */
const SIGNS: Record<string, readonly [string, string]> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

/** What a key types on a Latin keyboard, by its place; undefined for one that is not there. */
function byPlace({ code, key, shiftKey }: KeyEvent): string | undefined {
  const [, letter] = code.match(/^Key([A-Z])$/) ?? [];
  if (letter) return shiftKey || key !== key.toLowerCase() ? letter : letter.toLowerCase();
  const [, digit] = code.match(/^(?:Digit|Numpad)(\d)$/) ?? [];
  return digit ?? SIGNS[code]?.[shiftKey ? 1 : 0];
}

/**
 * Which key was pressed. All listeners ask here, so that keys work alike on every keyboard: where the layout gives a
 * character of another script (Cyrillic, Greek, Hebrew, Arabic …) the key's place counts, as it does where Alt makes a sign
 * of a letter; else what the layout gives. What AltGr types is typed, with no modifier held.
 *
 * @param pressed an event of the window or of React
 */
export function keyPress(pressed: KeyEvent | { nativeEvent: KeyEvent }): KeyPress {
  const event = 'nativeEvent' in pressed ? pressed.nativeEvent : pressed;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isCharacter = [...key].length === 1;
  // Windows reports AltGr as Ctrl and Alt together.
  const isTyped = event.getModifierState('AltGraph') || (ctrlKey && altKey && isCharacter);
  const press = {
    command: !isTyped && (ctrlKey || metaKey),
    ctrl: !isTyped && ctrlKey,
    alt: !isTyped && altKey,
    shift: shiftKey,
  };
  if (event.isComposing || MEANS_NOTHING.has(key)) return { ...press, key: '' };
  const isSign = altKey && isCharacter && key > '~';
  const isByPlace = !isTyped && (isSign || OTHER_SCRIPT.test(key));
  return { ...press, key: (isByPlace ? byPlace(event) : undefined) ?? key };
}
