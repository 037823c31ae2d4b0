import { readFileSync } from 'node:fs';
import { parsePageText } from '../../src/main/sources/saved-page/page-text.ts';
import { corpusPath } from './corpus.ts';

/** The papers of the two saved pages: title and abstract. */
export function readSeeds(): { id: string; title: string; abstract: string }[] {
  return ['with-authors', 'titles-only'].flatMap((name) => {
    const text = readFileSync(corpusPath('seeds', `daily-papers-page-${name}.txt`), 'utf8');
    const { papers } = parsePageText(text, {
      name: `${name}.txt`,
      modified: new Date('2025-11-20T12:00:00Z'),
    });
    return papers.map(({ record }) => ({
      id: record.id ?? record.title,
      title: record.title,
      abstract: record.abstract ?? '',
    }));
  });
}
