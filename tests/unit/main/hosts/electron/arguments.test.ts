import { describe, expect, test } from 'vitest';
import { linkAmong, readStartArguments } from '../../../../../src/main/hosts/electron/arguments.ts';

const COMMANDS = ['list', 'import'];
const read = (args: string[]) =>
  readStartArguments(args, { commands: COMMANDS, isFile: (path) => path.endsWith('.pdf') });
const LINK = 'offprint://open?paper=arxiv%3A1706.03762';
const link = { paper: 'arxiv:1706.03762' };

describe('a window', () => {
  test.each([
    [[], { files: [] }],
    [['--data-dir', '/library'], { dataDir: '/library', files: [] }],
    [['--data-dir=/library'], { dataDir: '/library', files: [] }],
    [['--inspect=0', '--data-dir', '/library', '--no-sandbox'], { dataDir: '/library', files: [] }],
    [['-psn_0_12345'], { files: [] }],
    [['paper.pdf', 'other.pdf'], { files: ['paper.pdf', 'other.pdf'] }],
    [[LINK], { link, files: [] }],
    [['--', LINK], { link, files: [] }],
    [['--no-sandbox', '--data-dir', '/library', LINK], { dataDir: '/library', link, files: [] }],
    [['offprint://open?paper=nonsense'], { files: [] }],
    [['offprint://delete?everything=yes'], { files: [] }],
    // A link is never a switch, whatever it holds.
    [['--', '--data-dir=/evil'], { files: [] }],
  ])('is opened by %j', (args, expected) => expect(read(args)).toEqual(expected));
});

describe('the command line', () => {
  test.each([
    [
      ['list', '--json'],
      ['list', '--json'],
    ],
    [
      ['--json', 'list'],
      ['--json', 'list'],
    ],
    [
      ['--data-dir', '/library', 'list', '--limit', '3'],
      ['--data-dir', '/library', 'list', '--limit', '3'],
    ],
    [
      ['--no-sandbox', '--json', 'list'],
      ['--json', 'list'],
    ],
    [
      ['import', 'a.pdf', '--data-dir', '/library'],
      ['import', 'a.pdf', '--data-dir', '/library'],
    ],
    [['--help'], ['--help']],
    [['-h'], ['-h']],
    [['-V'], ['-V']],
    // What a command of this name would be is for the command line to say, and that a value is missing.
    [['lst'], ['lst']],
    [
      ['missing.txt', '--json'],
      ['--json', 'missing.txt'],
    ],
    [['--data-dir'], ['--data-dir']],
    // A folder that is called like a command is a folder.
    [['--data-dir', 'list'], undefined],
  ])('is meant by %j', (args, command) =>
    expect(read(args)).toEqual(command ? { command } : { dataDir: 'list', files: [] }),
  );
});

test('the link is found among the switches of a second start', () => {
  expect(linkAmong(['/opt/Offprint/offprint', '--flag', 'offprint://open?paper=doi%3A10.1%2Fx'])).toEqual({
    paper: 'doi:10.1/x',
  });
  expect(linkAmong(['/opt/Offprint/offprint', '--flag'])).toBeUndefined();
});
