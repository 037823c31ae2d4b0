import { expect, test } from 'vitest';
import { networkHint } from '../../../../src/renderer/sync/network-hint.ts';

const navigatorWith = (known: object) => known as Navigator;

test('says whether there is a network, and nothing of its kind where that is not known', () => {
  expect(networkHint(navigatorWith({ onLine: true }))).toEqual({ online: true });
  expect(networkHint(navigatorWith({ onLine: false }))).toEqual({ online: false });
});

test.each([
  [{ type: 'cellular' }, true],
  [{ saveData: true, type: 'wifi' }, true],
  [{ saveData: false, type: 'wifi' }, false],
  [{ effectiveType: '4g' }, false],
])('%o is metered: %s', (connection, metered) => {
  expect(networkHint(navigatorWith({ onLine: true, connection }))).toEqual({ online: true, metered });
});
