import type { Command } from 'commander';
import type { Paper } from '#shared/entities/paper.ts';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { printFilter } from '#shared/query/print.ts';
import type { Services } from '../services/create-services.ts';
import { addCommand, type CommonOptions, calendarDate, print, wholeNumber, withServices } from './command.ts';

interface Options extends CommonOptions {
  date?: string;
  list?: string;
  unread?: boolean;
  limit?: number;
  offset: number;
}

/** What SQLite takes for "no limit". */
const ALL = -1;
/** More than a library holds. */
const MOST_FOUND = 1_000_000;

export function addListCommand(program: Command): void {
  addCommand(program, 'list', 'list the papers of the library')
    .option('--date <date>', 'only those in the feed of this day', calendarDate)
    .option('--list <name>', 'only those on this reading list')
    .option('--unread', 'only those not opened yet')
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--offset <n>', 'leave out the first ones', wholeNumber, 0)
    .action(async (options: Options) => {
      const { date, list, unread, limit = ALL, offset } = options;
      const answer = await withServices(options, ({ papers, lists, search }) => {
        const saved = list === undefined ? undefined : namedList(lists, list);
        if (saved?.query !== undefined) {
          const named = printFilter({ on: 'list', name: saved.name, isPrefix: false });
          const query = [named, date && `date:${date}`, unread && 'is:unread'].filter(Boolean).join(' ');
          return search.papers({ query, limit: options.limit ?? MOST_FOUND, offset });
        }
        return papers.list({ date, list, read: unread ? 'unread' : undefined, limit, offset });
      });
      print(answer, options, () => [
        ...answer.papers.map(line),
        `${answer.papers.length} of ${answer.total} papers`,
      ]);
    });
}

function namedList(lists: Services['lists'], name: string): ReadingList {
  const list = lists.named(name);
  if (!list) throw new Error(`There is no list called “${name}”.`);
  return list;
}

const line = ({ id, title, publishedAt }: Paper): string =>
  `${publishedAt?.slice(0, 10) ?? '          '}  ${title}  [${id}]`;
