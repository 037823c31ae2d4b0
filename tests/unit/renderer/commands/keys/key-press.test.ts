import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeyEvent, keyPress } from '../../../../../src/renderer/commands/keys/key-press.ts';

interface Pressed extends Partial<KeyEvent> {
  altGraph?: boolean;
}

function press(key: string, code: string, { altGraph = false, ...held }: Pressed = {}) {
  return keyPress({
    ...{ key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false },
    getModifierState: (name) => name === 'AltGraph' && altGraph,
    ...held,
  });
}

describe('a key', () => {
  it.each([
    // Russian, Ukrainian, Greek, Hebrew, Arabic, Persian, Georgian, Hindi, Thai.
    ['л', 'KeyK', 'k'],
    ['о', 'KeyJ', 'j'],
    ['т', 'KeyN', 'n'],
    ['х', 'BracketLeft', '['],
    ['б', 'Comma', ','],
    ['і', 'KeyS', 's'],
    ['κ', 'KeyK', 'k'],
    ['ξ', 'KeyJ', 'j'],
    ['ח', 'KeyJ', 'j'],
    ['ת', 'Comma', ','],
    ['ن', 'KeyK', 'k'],
    ['لا', 'KeyB', 'b'],
    ['١', 'Digit1', '1'],
    ['۱', 'Digit1', '1'],
    ['კ', 'KeyK', 'k'],
    ['क', 'KeyK', 'k'],
    ['ั', 'KeyY', 'y'],
  ])('that types %s counts by its place', (key, code, meant) => {
    expect(press(key, code).key).toBe(meant);
    expect(press(key, code, { ctrlKey: true })).toMatchObject({ key: meant, command: true });
  });

  it('keeps its case', () => {
    expect(press('О', 'KeyJ', { shiftKey: true }).key).toBe('J');
    expect(press('О', 'KeyJ').key).toBe('J');
    expect(press('א', 'KeyT', { shiftKey: true }).key).toBe('T');
    expect(press('؟', 'Slash', { shiftKey: true }).key).toBe('?');
  });

  it.each([
    // German, French, Dvorak, Spanish: the layout's own letters and signs count.
    ['/', 'Digit7', { shiftKey: true }],
    ['?', 'Minus', { shiftKey: true }],
    ['ö', 'Semicolon', {}],
    ['ü', 'BracketLeft', {}],
    ['ß', 'Minus', {}],
    ['z', 'KeyY', {}],
    [',', 'KeyM', {}],
    ['m', 'Semicolon', {}],
    ['k', 'KeyV', {}],
    ['§', 'Digit3', { shiftKey: true }],
    ['ñ', 'Semicolon', {}],
    ['µ', 'Backslash', { shiftKey: true }],
    ['.', 'Slash', {}],
    ['ArrowLeft', 'ArrowLeft', {}],
    ['Enter', 'NumpadEnter', {}],
    [' ', 'Space', {}],
  ])('that types %s on a Latin keyboard is that', (key, code, held) => {
    expect(press(key, code, held)).toMatchObject({ key, command: false, alt: false });
  });

  it('with AltGr is what it types, and nothing is held', () => {
    expect(press('ł', 'KeyL', { altGraph: true })).toMatchObject({ key: 'ł', command: false, alt: false });
    const windows = { altGraph: true, ctrlKey: true, altKey: true };
    expect(press('ł', 'KeyL', windows)).toMatchObject({ key: 'ł', command: false, ctrl: false, alt: false });
    expect(press('ґ', 'KeyU', windows).key).toBe('ґ');
    expect(press('[', 'Digit8', { ctrlKey: true, altKey: true })).toMatchObject({ key: '[', command: false });
  });

  it('with Alt counts by its place where Alt makes a sign of it, as on a Mac', () => {
    expect(press('∑', 'KeyW', { altKey: true })).toMatchObject({ key: 'w', alt: true });
    expect(press('ˇ', 'KeyT', { altKey: true, shiftKey: true })).toMatchObject({ key: 'T', alt: true });
    expect(press('w', 'KeyZ', { altKey: true })).toMatchObject({ key: 'w', alt: true });
    expect(press('ц', 'KeyW', { altKey: true })).toMatchObject({ key: 'w', alt: true });
  });

  it('means nothing while a character is being composed', () => {
    expect(press('k', 'KeyK', { isComposing: true }).key).toBe('');
    expect(press('Enter', 'Enter', { isComposing: true }).key).toBe('');
    for (const key of ['Process', 'Dead', 'Unidentified']) expect(press(key, 'KeyK').key).toBe('');
  });
});

it('no listener reads a key by itself', () => {
  const renderer = join(import.meta.dirname, '../../../../../src/renderer');
  const own = join('commands', 'keys');
  const readers = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(own))
    .filter((path) => {
      const source = readFileSync(join(renderer, path), 'utf8');
      return /[eE]vent\.(key|code|which|keyCode)\b|\{[^{}]*\b(key|code)\b[^{}]*\}(: |\s*=\s*)(Keyboard|native)?[eE]vent\b/.test(
        source,
      );
    });
  expect(readers).toEqual([]);
});
