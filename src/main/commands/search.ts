import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { SearchScope } from '#shared/entities/search.ts';
import { addCommand, type CommonOptions, print, wholeNumber, withServices } from './command.ts';

interface Options extends CommonOptions {
  limit: number;
  in?: SearchScope[];
}

export function addSearchCommand(program: Command): void {
  addCommand(program, 'search', 'search titles, authors, abstracts, notes and the text of stored PDFs')
    .argument('<query...>')
    .option('--limit <n>', 'at most this many', wholeNumber, 20)
    .option('--in <scopes>', 'where to look: papers,fulltext,notes', scopes)
    .action(async (words: string[], options: Options) => {
      const query = words.join(' ');
      const { total, ms, hits } = await withServices(options, ({ search }) =>
        search.query({ query, limit: options.limit, offset: 0, in: options.in }),
      );
      const answer = {
        total,
        ms,
        hits: hits.map(({ id, title, score, where, snippet, page }) => ({
          id,
          title,
          score,
          where,
          snippet,
          page,
        })),
      };
      print(answer, options, () => [
        ...answer.hits.flatMap(({ title, id, snippet }) => [`${title}  [${id}]`, `    ${snippet}`]),
        `${total} results in ${ms.toFixed(1)} ms`,
      ]);
    });
}

function scopes(text: string): SearchScope[] {
  const parsed = z.array(SearchScope).min(1).safeParse(text.split(','));
  if (!parsed.success) throw new InvalidArgumentError('It takes one or more of papers, fulltext, notes.');
  return parsed.data;
}
