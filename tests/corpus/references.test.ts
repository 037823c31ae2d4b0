import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryAt } from '#shared/references/entry-at.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { type ResolvedDestination, resolveDestination } from '../../src/renderer/pdf/destination.ts';
import { readReferences } from '../../src/renderer/pdf/reference-lines.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';

/**
 * How many works each paper lists, its supplement too: the number of the last, where they are numbered, or of the places
 * that its links to them lead to; the others are counted by eye.
 */
const LISTED: Record<string, number> = {
  'arxiv-1503.07589v1-atlas-cms': 36,
  'arxiv-2502.21088-atlas': 101,
  'arxiv-rationalization-mcd': 48,
  'automl22-hoang22a': 82,
  'automl22-laube22a': 57,
  'automl22-pfisterer22a': 80,
  'automl22-ram22a': 37,
  'automl22-song22a': 55,
  'automl22-wan22a': 65,
  'automl22-zhang22a': 38,
  'automl23-ericsson23a': 49,
  'automl23-navarro23a': 33,
  'automl23-purucker23a': 30,
  'automl23-shchur23a': 58,
  'automl23-wang23b': 35,
  'automl23-xiang23a': 26,
  'bmc2010-dvt': 79,
  'bmc2014-example2': 31,
  'cermine-example3-2013': 56,
  'cidr2011-megastore': 33,
  'hindawi2010-rehab': 17,
  'icml2024-altmeyer': 56,
  'jacow2018-wepml008': 5,
  'jcon-00012': 32,
  'jcon-00038': 33,
  'jcon-00051': 7,
  'jcon-00054': 6,
  'jcon-00077': 52,
  'jcon-00092': 23,
  'jcon-00130': 44,
  'jcon-00133': 32,
  'jcon-00148': 35,
  'jcon-00163': 29,
  'jcon-00188': 29,
  'jcon-00206': 25,
  'jcon-00208': 27,
  'jose-00015': 15,
  'jose-00075': 5,
  'jose-00118': 25,
  'jose-00138': 17,
  'jose-00259': 6,
  'jose-00292': 11,
  'mdpi2023-ki67': 33,
  'midl23-ke24a': 43,
  'midl23-pereira24a': 27,
  'midl23-rosenman24a': 36,
  'midl23-simko24a': 13,
  'peerjcs2017-vespa': 24,
  'plos2018-thomason': 59,
  'programmable-kv': 40,
  'r-flexmix-mixture-regressions': 44,
  'r-kernlab': 36,
  'r-lme4-lmer': 46,
  'r-vcd-strucplot': 28,
  'scirep2015-srep08555': 48,
  'subleq-transformer': 19,
  'vcd-lvlm-ucla': 5,
};

interface Read {
  name: string;
  entries: ReferenceEntry[];
  /** Where the paper's own links to its references lead. */
  destinations: ResolvedDestination[];
}

async function read(file: string): Promise<Read> {
  const data = new Uint8Array(readFileSync(corpusPath('pdfs', 'papers', file)));
  const loading = getDocument({ data, verbosity: 0 });
  try {
    const document = await loading.promise;
    const entries = await readReferences(document);
    const named = await document.getDestinations();
    const names = [...(named instanceof Map ? named.keys() : Object.keys(named))].filter((name) =>
      /^(?:cite\.|ref-\d)/.test(name),
    );
    const destinations = await Promise.all(names.map((name) => resolveDestination(document, name)));
    return {
      name: file.replace(/\.pdf$/, ''),
      entries,
      destinations: destinations.filter((destination) => destination !== undefined),
    };
  } finally {
    await loading.destroy();
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describeCorpus('the references of the papers', 'pdfs/papers.tsv', () => {
  const papers: Read[] = [];
  const text = createPdfTextWorker();
  beforeAll(async () => {
    for (const { file = '' } of readTable('pdfs', 'papers.tsv')) papers.push(await read(file));
  }, 300_000);
  afterAll(() => text.close());

  test('are as many as the papers list', () => {
    const wrong = papers.filter(({ name, entries }) => entries.length !== (LISTED[name] ?? 0));
    const report = wrong.map(({ name, entries }) => `${name}: ${entries.length} of ${LISTED[name] ?? 0}`);
    expect(share(wrong.length, papers.length), report.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('are exactly those that links lead to, each from there on, in nearly all papers that have such links', () => {
    const linked = papers.filter(({ destinations }) => destinations.length > 0);
    const inexact = linked.filter(({ entries, destinations }) => {
      const led = new Set(destinations.map((destination) => entryAt(entries, destination)));
      return led.has(undefined) || led.size !== entries.length || destinations.length !== entries.length;
    });
    console.info(`Bibliographies: ${linked.length - inexact.length} of ${linked.length} exact`);
    expect(
      share(inexact.length, linked.length),
      inexact.map(({ name }) => name).join('\n'),
    ).toBeLessThanOrEqual(0.03);
  });

  test('count to the number of the last one, where they are numbered', () => {
    const numbered = papers.filter(({ entries }) => /^\d+$/.test(entries[0]?.label ?? ''));
    expect(numbered.length).toBeGreaterThan(25);
    const right = numbered.filter(({ entries }) => {
      const labels = entries.map(({ label }) => Number(label));
      // Two lists in one file each count from one.
      return labels.every((label, index) => label === 1 || label === (labels[index - 1] ?? 0) + 1);
    });
    expect(share(right.length, numbered.length)).toBeGreaterThanOrEqual(0.98);
  });

  test('are none of them longer than a reference is', () => {
    const long = papers.filter(({ entries }) => entries.some((entry) => entry.text.length > 1500));
    expect(long.map(({ name }) => name).length).toBeLessThanOrEqual(papers.length * 0.02);
  });

  test('are found by where the links to them lead, each by its own', () => {
    let known = 0;
    let found = 0;
    let distinct = 0;
    for (const { entries, destinations } of papers) {
      const targets = destinations.map((destination) => entryAt(entries, destination));
      known += targets.length;
      found += targets.filter((entry) => entry !== undefined).length;
      distinct += new Set(targets.filter((entry) => entry !== undefined)).size;
    }
    expect(known).toBeGreaterThan(1400);
    expect(share(found, known)).toBeGreaterThanOrEqual(0.99);
    expect(share(distinct, known)).toBeGreaterThanOrEqual(0.99);
  });

  test('have the identifiers that another reader of PDFs finds in the text', async () => {
    const missing: string[] = [];
    let known = 0;
    for (const { name, entries } of papers) {
      const [first] = entries;
      const last = entries.at(-1);
      if (!first || !last) continue;
      const { pages } = await text.extract(corpusPath('pdfs', 'papers', `${name}.pdf`));
      const whole = pages.slice(first.page - 1, last.page).join('\n');
      const list = whole.slice(Math.max(0, whole.search(/^[\d.\s]*references\s*$/im)));
      // The paper's own DOI stands on its first page, and at the foot of others.
      const heads = plainIdentifiers(pages[0] ?? '').map((id) => id.slice(0, 15));
      const ids = new Set(plainIdentifiers(list).filter((id) => !heads.includes(id.slice(0, 15))));
      const own = entries
        .flatMap(({ arxivId, doi }) => [arxivId, doi])
        .flatMap((id) => id?.replaceAll('-', '') ?? []);
      known += ids.size;
      for (const id of ids) {
        // Joined without spaces, a DOI runs on into the next word.
        const isFound = own.some(
          (mine) => id === mine || (id.startsWith(mine) && /^[.,;:)\]]*(?:$|\D)/.test(id.slice(mine.length))),
        );
        if (!isFound) missing.push(`${name}: ${id}`);
      }
    }
    expect(known).toBeGreaterThan(600);
    expect(share(known - missing.length, known), missing.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('have their years and titles nearly always', () => {
    const all = papers.flatMap(({ entries }) => entries);
    expect(all.length).toBeGreaterThan(1900);
    expect(share(all.filter(({ year }) => year !== undefined).length, all.length)).toBeGreaterThan(0.96);
    expect(share(all.filter(({ title }) => title !== undefined).length, all.length)).toBeGreaterThan(0.95);
  });
});

/** arXiv ids and DOIs by a plain pattern, over text whose lines are joined as they are, without hyphens. */
function plainIdentifiers(list: string): string[] {
  const joined = list.replace(/\s*\n/g, '').replace(/[\p{Cc}\u00ad-]/gu, '');
  const arxivIds = joined.matchAll(/arxiv(?:\.org\/abs\/|[:.]\s*)(\d{4}\.\d{4,5})(?!\d)/gi);
  const dois = joined.matchAll(/\b(10\.\d{4,9}\/[^\s"<>,;[\]]+)/g);
  return [...arxivIds, ...dois].flatMap(([, id]) => id ?? []);
}
