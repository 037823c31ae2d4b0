import { pdfBytes } from '../make-pdf.ts';
import type { ArxivPaper } from './arxiv-papers.ts';
import { randomOf } from './hub-item.ts';

export interface MadePdf {
  bytes: Uint8Array;
  etag: string;
  lastModified: string;
}

const SECTIONS =
  'We keep every paper that was read and find it again. Experiments over many years show that nothing is lost. ';

/** The standard fonts of PDF know these letters only. */
const printable = (text: string) => text.replace(/[^\n\x20-\x7e\xa0-\xff]/g, '?');

const stampDate = (instant: string) =>
  new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

function make(paper: ArxivPaper, ballast: number): Promise<Uint8Array> {
  const { id, version, title, authors, summary } = paper;
  const random = randomOf(`${id}v${version} ballast`);
  return pdfBytes({
    title: printable(title),
    byline: printable(authors.slice(0, 8).join(', ')),
    stamp: `arXiv:${id}v${version} [${paper.categories[0]}] ${stampDate(paper.updated)}`,
    pages: [printable(summary), ...['Method', 'Results'].map((head) => `${head}. ${SECTIONS.repeat(12)}`)],
    created: new Date(paper.updated),
    // Bytes that do not compress make the file as large as a paper with figures.
    ...(ballast > 0 && { attachment: Buffer.from(Array.from({ length: ballast }, () => random.below(256))) }),
  });
}

/**
 * The PDFs of papers: real ones where `given` has them, else made: of a page with title, authors, abstract and arXiv's stamp,
 * two more of text, and `ballast` further bytes. The same for the same paper and version, different for all others.
 */
export function createPdfs(ballast: number, given: (id: string, version: number) => Uint8Array | undefined) {
  const made = new Map<string, Promise<MadePdf>>();

  async function build(paper: ArxivPaper): Promise<MadePdf> {
    const bytes = given(paper.id, paper.version) ?? (await make(paper, ballast));
    return {
      bytes,
      etag: `"${paper.id}v${paper.version}-${bytes.length}"`,
      lastModified: new Date(paper.updated).toUTCString(),
    };
  }

  return (paper: ArxivPaper): Promise<MadePdf> => {
    const key = `${paper.id}v${paper.version}`;
    const pdf = made.get(key) ?? build(paper);
    made.set(key, pdf);
    return pdf;
  };
}
