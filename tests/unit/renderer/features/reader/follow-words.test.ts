import { expect, test } from 'vitest';
import { followWords } from '../../../../../src/renderer/features/reader/follow-words.ts';

test.each([
  ['https://example.com:8443/a/b?c', 'Open example.com:8443'],
  // A name in letters that look like Latin ones is shown as it is written in the network.
  ['https://\u0430rxiv.org/abs/1', 'Open xn--rxiv-43d.org'],
  ['mailto:ada@example.com?subject=Hello', 'Write to ada@example.com'],
  ['mailto:ada%E0@example.com', 'Write to ada%E0@example.com'],
  ['mailto:', 'Write an e-mail'],
])('%s: %s', (url, words) => {
  expect(followWords(url)).toBe(words);
});
