import { readFileSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';
import { nearestColor } from '../../src/main/sources/pdf-annotations/colors.ts';
import { fromPdf, KINDS } from '../../src/main/sources/pdf-annotations/from-pdf.ts';
import type { MarkupSubtype, Rgb } from '../../src/main/sources/pdf-annotations/pdf-annotation.ts';
import { toPdfMarks } from '../../src/main/sources/pdf-annotations/to-pdf.ts';
import { createPdfTextWorker, type PdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';
import { temporaryFolder } from '../support/library.ts';
import { type ListedAnnotation, listAnnotations, whyNotListed } from '../support/listed-annotations.ts';

/** A line of annots.jsonl: a markup annotation as independent tools see it. */
interface TrueAnnotation {
  file: string;
  page: number;
  index: number;
  subtype: MarkupSubtype;
  color: number[];
  contents: string;
  author: string;
  nm: string;
  reply: boolean;
  /** By lines, where the independent tools could tell. */
  text_under?: string | null;
}

let worker: PdfTextWorker;
beforeAll(() => {
  worker = createPdfTextWorker();
});
afterAll(() => worker.close());

const letters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

function rgbOf(color: readonly number[]): Rgb | undefined {
  const [red = 0, green = red, blue = red] = color.map((part) => Math.trunc(part * 255));
  return color.length === 0 ? undefined : [red, green, blue];
}

/** What is wrong with what an annotation became; nothing where all is right. */
function faultsOf(truth: TrueAnnotation, made: NewAnnotation | undefined, root?: NewAnnotation): string[] {
  const comment = truth.contents.replace(/\r\n?/g, '\n').trim();
  if (truth.reply && truth.subtype === 'Text') {
    return root?.note.includes(comment) ? [] : ['not in the note it answers'];
  }
  if (!made) return ['not brought in'];
  const faults: string[] = [];
  if (made.kind !== KINDS[truth.subtype]) faults.push(`kind ${made.kind}`);
  if (made.page !== truth.page) faults.push(`page ${made.page}`);
  if (made.color !== nearestColor(rgbOf(truth.color))) faults.push(`colour ${made.color}`);
  // Where the program copied the marked text into the comment, the quote has it.
  const isCopy = letters(comment) === letters(made.quote?.exact ?? '') && made.note === '';
  if (!isCopy && !made.note.startsWith(comment)) faults.push(`note "${made.note.slice(0, 40)}"`);
  if ((made.author ?? '') !== truth.author.trim()) faults.push(`author "${made.author}"`);
  const text = letters(truth.text_under ?? '');
  if (text !== '' && letters(made.quote?.exact ?? '') !== text) {
    faults.push(`text "${made.quote?.exact.slice(0, 60) ?? ''}" for "${truth.text_under?.slice(0, 60)}"`);
  }
  return faults;
}

describeCorpus('the annotations of real files', 'pdfs/annots.jsonl', () => {
  const truths = readFileSync(corpusPath('pdfs/annots.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrueAnnotation);

  test('come in with the right kind, page, colour, text and note, nearly all of them', async () => {
    const table = new Map<string, { right: number; all: number }>();
    const misses: string[] = [];
    for (const [file, ofFile] of Map.groupBy(truths, (truth) => truth.file)) {
      const found = await worker.readAnnotations(corpusPath('pdfs/annots', file));
      const brought = fromPdf(found, { paperId: 'file:x', sha256: 'x' });
      const at = ({ page, index }: { page: number; index: number }) =>
        brought.find(({ from }) => from.some((one) => one.page === page && one.index === index));
      for (const truth of ofFile) {
        const made = at(truth);
        const isRoot = made?.from[0]?.index === truth.index;
        const faults = faultsOf(truth, isRoot ? made?.annotation : undefined, made?.annotation);
        const row = table.get(truth.subtype) ?? { right: 0, all: 0 };
        table.set(truth.subtype, { right: row.right + (faults.length === 0 ? 1 : 0), all: row.all + 1 });
        if (faults.length > 0) misses.push(`${file} p. ${truth.page} ${truth.subtype}: ${faults.join('; ')}`);
      }
    }
    const right = truths.length - misses.length;
    console.table(Object.fromEntries(table));
    console.log(`${right} of ${truths.length} annotations are right`);
    for (const miss of misses) console.log(`  ${miss}`);
    expect(right / truths.length).toBeGreaterThanOrEqual(0.95);
  });

  test('that are links, form fields or pop-ups do not come in', async () => {
    const found = await worker.readAnnotations(corpusPath('pdfs/annots/made-poppler-two-column.pdf'));
    expect(found).toHaveLength(truths.filter(({ file }) => file === 'made-poppler-two-column.pdf').length);
  });
});

/** A highlight on the first page, as the library would write it. */
const mark = (id: string): Annotation => ({
  id,
  paperId: 'file:x',
  kind: 'highlight',
  color: 'green',
  page: 1,
  rects: [{ page: 1, x1: 100, y1: 100, x2: 200, y2: 112 }],
  note: 'Written here',
  tags: [],
  hasPicture: false,
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
});

describeCorpus('copies of real files with a mark more', 'pdfs/annots', () => {
  test.skipIf(whyNotListed)(
    `keep every annotation they had, as another program sees them${whyNotListed ? ` (skipped: ${whyNotListed})` : ''}`,
    async () => {
      using folder = temporaryFolder();
      const id = '018f0000-0000-7000-8000-000000000001';
      const marks = { add: toPdfMarks(mark(id)), change: [], remove: [] };
      const look = ({ page, type, contents }: ListedAnnotation) => [page, type, contents];
      for (const name of await readdir(corpusPath('pdfs/annots'))) {
        const path = corpusPath('pdfs/annots', name);
        const to = join(folder.path, name);
        const before = join(folder.path, `original-${name}`);
        await copyFile(path, before);
        await worker.writeAnnotations({ path, to, marks });
        const [had, has] = [await listAnnotations(before), await listAnnotations(to)];
        expect(has.filter((one) => one.name !== id).map(look), name).toEqual(had.map(look));
        expect(
          has.find((one) => one.name === id),
          name,
        ).toMatchObject({ page: 1, type: 'Highlight' });
      }
    },
  );
});

describeCorpus('broken and hostile files', 'pdfs/nasty', () => {
  test('are read and written into, or refused with a reason, and none holds up the next', async () => {
    using folder = temporaryFolder();
    const impatient = createPdfTextWorker({ stallMs: 10_000 });
    const marks = { add: toPdfMarks(mark('018f0000-0000-7000-8000-000000000002')), change: [], remove: [] };
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
    try {
      for (const name of await readdir(corpusPath('pdfs/nasty'))) {
        const path = corpusPath('pdfs/nasty', name);
        expect(await outcome(impatient.readAnnotations(path)), name).not.toBe('');
        const to = join(folder.path, name);
        expect(await outcome(impatient.writeAnnotations({ path, to, marks })), name).not.toBe('');
      }
    } finally {
      await impatient.close();
    }
  });
});
