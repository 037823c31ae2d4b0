import { expect, test } from 'vitest';
import { isAppAddress } from '../../../../../src/main/hosts/electron/app-address.ts';

test.each([
  'offprint://app/',
  'offprint://app/index.html',
  'offprint://app/#/feed',
  'OFFPRINT://app/files/x',
])('%s is the app', (url) => expect(isAppAddress(url)).toBe(true));

test.each([
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
