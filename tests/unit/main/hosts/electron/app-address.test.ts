import { expect, test } from 'vitest';
import { isAppAddress, isAppBlob } from '../../../../../src/main/hosts/electron/app-address.ts';

test.each([
  'offprint://app/',
  'offprint://app/index.html',
  'offprint://app/#/feed',
  'OFFPRINT://app/files/x',
])('%s is the app', (url) => expect(isAppAddress(url)).toBe(true));

test.each([
  'offprint://open?paper=arxiv%3A1706.03762',
  'offprint://other/',
  'offprint://app.evil.example/',
  'offprint://app:1/',
  'offprint://user@app/',
  'https://app/',
  'https://evil.example/offprint://app/',
  'offprint:app',
  'file:///app',
  'about:blank',
  '',
])('%s is not the app', (url) => expect(isAppAddress(url)).toBe(false));

test('only what the window made itself is its blob', () => {
  expect(isAppBlob('blob:offprint://app/3d2f')).toBe(true);
  expect(isAppBlob('blob:offprint://app.evil.example/3d2f')).toBe(false);
  expect(isAppBlob('blob:https://evil.example/3d2f')).toBe(false);
});
