import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServices } from '../../../src/main/services/create-services.ts';
import { newAnnotation } from '../../support/annotations.ts';
import { testConfig } from '../../support/config.ts';
import { makePaperPdf } from '../../support/make-paper-pdf.ts';
import { makeReadingLibrary, type Readable } from '../../support/reading-library.ts';

export const MARKS = 2000;
const PAGES = 6;
const COLORS = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple'] as const;
const KINDS = ['highlight', 'underline', 'strikeout'] as const;

/** Column, top and line height of the test paper, in points. */
const LAYOUT = { left: [56, 310], width: 230, top: 730, line: 19, lines: 34 };

/** The same paper twice: with no mark at all, and with 2,000. */
export interface MarkedLibrary {
  dataDir: string;
  readable: Map<string, Readable>;
  plain: string;
  marked: string;
}

function markOn(paperId: string, documentSha256: string, index: number) {
  const page = 1 + (index % PAGES);
  const at = Math.floor(index / PAGES);
  const x1 = LAYOUT.left[Math.floor(at / LAYOUT.lines) % 2] ?? 0;
  const y2 = LAYOUT.top - (at % LAYOUT.lines) * LAYOUT.line;
  const start = (at * 17) % 5000;
  return newAnnotation({
    paperId,
    documentSha256,
    kind: KINDS[index % KINDS.length],
    color: COLORS[index % COLORS.length],
    page,
    rects: [
      { page, x1, y1: y2 - 12, x2: x1 + LAYOUT.width, y2 },
      { page, x1, y1: y2 - 12 - LAYOUT.line, x2: x1 + 80, y2: y2 - LAYOUT.line },
    ],
    quote: {
      type: 'TextQuoteSelector',
      exact: `Line ${page}.${at} keeps the reader awake Line ${page}`,
      prefix: 'what stands before it on the page ',
      suffix: ' and what comes after it',
    },
    position: { type: 'TextPositionSelector', start, end: start + 40 },
    note: index % 5 === 0 ? `A thought, **number ${index}**, on what stands here` : '',
    tags: index % 4 === 0 ? ['to cite'] : [],
  });
}

export async function makeMarkedLibrary(folder: string): Promise<MarkedLibrary> {
  const plain = await makePaperPdf(join(folder, 'plain.pdf'));
  const marked = join(folder, 'marked.pdf');
  copyFileSync(plain, marked);
  const dataDir = join(folder, 'library');
  const readable = await makeReadingLibrary(dataDir, [plain, marked]);
  const services = await createServices(testConfig(dataDir));
  try {
    const paperId = readable.get(marked)?.paperId ?? '';
    const [document] = services.papers.get({ id: paperId }).documents;
    const create = Array.from({ length: MARKS }, (_, index) =>
      markOn(paperId, document?.sha256 ?? '', index),
    );
    services.annotations.edit({ create });
  } finally {
    await services.close();
  }
  return { dataDir, readable, plain, marked };
}
