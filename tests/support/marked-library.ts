import { join } from 'node:path';
import type { NewAnnotation } from '#shared/entities/annotation.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { newAnnotation } from './annotations.ts';
import { testConfig } from './config.ts';
import { record } from './library.ts';

/** A mark of the paper with this place in the list of titles. */
export type MarkOf = Partial<Omit<NewAnnotation, 'quote'>> & { paper: number; quote?: string };

/** Makes a library of papers and marks on them, the first paper on the list; answers the papers' ids. */
export async function makeMarkedLibrary(
  dataDir: string,
  { papers, marks, list }: { papers: string[]; marks: MarkOf[]; list?: string },
): Promise<string[]> {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  const { ids } = createPaperWriter(database).merge(papers.map((title) => ({ record: record({ title }) })));
  database.close();
  const services = await createServices(testConfig(dataDir));
  try {
    const create = marks.map(({ paper, quote, ...values }) =>
      newAnnotation({
        rects: [{ page: values.page ?? 1, x1: 72, y1: 600, x2: 310, y2: 612 }],
        ...values,
        paperId: ids[paper] ?? '',
        ...(quote && { quote: { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' } }),
      }),
    );
    for (let from = 0; from < create.length; from += 5000)
      services.annotations.edit({ create: create.slice(from, from + 5000) });
    if (list !== undefined) {
      const { id } = services.lists.create({ name: list });
      services.lists.addPapers({ id, paperIds: ids.slice(0, 1) });
    }
  } finally {
    await services.close();
  }
  return ids;
}
