import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { SearchScope, SearchSort } from '#shared/entities/search.ts';
import { isolated } from '#shared/text/direction.ts';
import { addCommand, type CommonOptions, print, wholeNumber, withServices } from './command.ts';

interface Options extends CommonOptions {
  limit: number;
  offset: number;
  in?: SearchScope[];
  sort?: SearchSort;
}

const LANGUAGE = `
A query holds words (all must be found), "exact phrases", -words that must not be, one or another, and (brackets).
  author: title: abstract: keyword: org: note: text:   where a word must stand
  year:2024..2025  date:2025-06  date:7d               when it was published or listed
  tag:  list:  source:arxiv  color:yellow              by name
  has:pdf|code|highlight|note|abstract  is:unread|reading|read|starred
An arXiv id, a DOI or the address of a paper finds that paper.`;

export function addSearchCommand(program: Command): void {
  const command = addCommand(
    program,
    'search',
    'search titles, authors, abstracts, notes and the text of stored PDFs',
  )
    .argument('<query...>')
    .option('--limit <n>', 'at most this many', wholeNumber, 20)
    .option('--offset <n>', 'leave out the first ones', wholeNumber, 0)
    .option('--in <scopes>', 'where to look: papers,fulltext,notes', scopes)
    .option('--sort <by>', 'relevance, date, upvotes or added', sort)
    // `-word` is part of the query.
    .allowUnknownOption()
    .addHelpText('after', LANGUAGE)
    .action(async (words: string[], options: Options) => {
      const unknown = words.find((word) => word.startsWith('--'));
      if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
      const { limit, offset, in: scope, sort: by } = options;
      const query = words.join(' ');
      const { total, ms, hits, problems, suggestion } = await withServices(options, ({ search }) =>
        search.query({ query, limit, offset, in: scope, sort: by }),
      );
      const answer = {
        total,
        ms,
        ...(problems.length > 0 && { problems }),
        ...(suggestion !== undefined && { suggestion }),
        hits: hits.map(({ id, title, score, where, snippet, page, pageLabel }) => ({
          id,
          title,
          score,
          where,
          snippet,
          page,
          pageLabel,
        })),
      };
      for (const { why } of problems) console.error(`${why} It was read as words.`);
      print(answer, options, () => [
        ...answer.hits.flatMap(({ title, id, snippet, page, pageLabel = page }) => [
          `${isolated(title)}  [${id}]`,
          `    ${pageLabel === undefined ? '' : `p. ${pageLabel}: `}${snippet}`,
        ]),
        `${total} ${total === 1 ? 'result' : 'results'} in ${ms.toFixed(1)} ms`,
        ...(suggestion === undefined ? [] : [`Did you mean: ${suggestion}`]),
      ]);
    });
}

function scopes(text: string): SearchScope[] {
  const parsed = z.array(SearchScope).min(1).safeParse(text.split(','));
  if (!parsed.success) throw new InvalidArgumentError('It takes one or more of papers, fulltext, notes.');
  return parsed.data;
}

function sort(text: string): SearchSort {
  const parsed = SearchSort.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('It takes relevance, date, upvotes or added.');
  return parsed.data;
}
