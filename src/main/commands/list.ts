import type { Command } from 'commander';
import type { Paper } from '#shared/entities/paper.ts';
import { isolated } from '#shared/text/direction.ts';
import { ALL } from '../database/query/slice.ts';
import { addCommand, type CommonOptions, calendarDate, print, wholeNumber, withServices } from './command.ts';

interface Options extends CommonOptions {
  date?: string;
  list?: string;
  unread?: boolean;
  limit?: number;
  offset: number;
}

export function addListCommand(program: Command): void {
  addCommand(program, 'list', 'list the papers of the library')
    .option('--date <date>', 'only those in the feed of this day', calendarDate)
    .option('--list <name>', 'only those on this reading list, or that this saved search finds')
    .option('--unread', 'only those not opened yet')
    .option('--limit <n>', 'at most this many', wholeNumber)
    .option('--offset <n>', 'leave out the first ones', wholeNumber, 0)
    .action(async (options: Options) => {
      const { date, list, unread, limit = ALL.limit, offset } = options;
      const filter = { date, read: unread ? ('unread' as const) : undefined, limit, offset };
      const answer = await withServices(options, ({ papers, lists }) =>
        list === undefined ? papers.list(filter) : lists.papers({ ...filter, id: lists.named(list).id }),
      );
      print(answer, options, () => [
        ...answer.papers.map(line),
        `${answer.papers.length} of ${answer.total} papers`,
      ]);
    });
}

const line = ({ id, title, publishedAt }: Paper): string =>
  `${publishedAt?.slice(0, 10) ?? '          '}  ${isolated(title)}  [${id}]`;
