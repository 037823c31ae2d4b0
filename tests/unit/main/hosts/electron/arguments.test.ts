import { expect, test } from 'vitest';
import { readStartArguments } from '../../../../../src/main/hosts/electron/arguments.ts';

test.each([
  [[], {}],
  [['--data-dir', '/library'], { dataDir: '/library' }],
  [['--data-dir=/library'], { dataDir: '/library' }],
  [
    ['--inspect=0', '--remote-debugging-port=0', '/app', '--data-dir', '/library', '--no-sandbox'],
    { dataDir: '/library' },
  ],
  [['-psn_0_12345'], {}],
  [['list', '--json'], { command: ['list', '--json'] }],
  [['import', 'a.pdf', '--data-dir', '/library'], { command: ['import', 'a.pdf', '--data-dir', '/library'] }],
  [['--help'], { command: ['--help'] }],
])('%j', (args, expected) => expect(readStartArguments(args)).toEqual(expected));
