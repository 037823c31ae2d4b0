import { expect, test } from 'vitest';
import { linkAmong, readStartArguments } from '../../../../../src/main/hosts/electron/arguments.ts';

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
  [['offprint://open?paper=arxiv%3A1706.03762'], { link: { paper: 'arxiv:1706.03762' } }],
  [
    ['--no-sandbox', '--data-dir', '/library', 'offprint://open?paper=arxiv%3A1706.03762'],
    { dataDir: '/library', link: { paper: 'arxiv:1706.03762' } },
  ],
  [['offprint://open?paper=nonsense'], {}],
  [['offprint://delete?everything=yes'], {}],
])('%j', (args, expected) => expect(readStartArguments(args)).toEqual(expected));

test('the link is found among the switches of a second start', () => {
  expect(linkAmong(['/opt/Offprint/offprint', '--flag', 'offprint://open?paper=doi%3A10.1%2Fx'])).toEqual({
    paper: 'doi:10.1/x',
  });
  expect(linkAmong(['/opt/Offprint/offprint', '--flag'])).toBeUndefined();
});
