import { expect, test } from 'vitest';
import { sentence } from '../../../../src/renderer/ui/sentence.ts';

test.each([
  ['neither knows it', 'Neither knows it.'],
  ['Gone for good.', 'Gone for good.'],
  ['why?', 'Why?'],
])('%s', (text, result) => expect(sentence(text)).toBe(result));
