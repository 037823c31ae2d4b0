import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { setPageLabels } from './make-pdf.ts';
import { registerFonts } from './pdf-fonts.ts';

export const CITED_TITLE = 'What a Citation Leads To';
/** What its pages call themselves. */
export const LABELS = ['i', 'ii', '1', '2', '3', '4', '5', '6'];

/** A work as it is printed in the bibliography. */
export interface PrintedReference {
  name: string;
  text: string;
}

export const REFERENCES: readonly PrintedReference[] = [
  {
    name: 'osei2026',
    text: 'A. Osei and B. de Wit. Sparse memory for agents that read. arXiv preprint arXiv:2601.00001, 2026.',
  },
  {
    name: 'russo2024',
    text: 'C. Russo, D. Volkov, and E. Martin. Counting what was counted before. Journal of Slow Results, 12(3):45-67, 2024.',
  },
  {
    name: 'lin2023',
    text: 'G. Lin. Frozen gradients and where to find them. arXiv preprint arXiv:2305.12345, 2023.',
  },
  {
    name: 'tanaka2021',
    text: 'H. Tanaka and F. Haddad. A survey of surveys. In Proceedings of Everything, pages 1-20, 2021.',
  },
];

const MARGIN = 72;
const WORDS = [
  'Readers follow citations to see whether a claim holds.',
  'A sentence about attention stands on every page of this paper.',
  'Attention is written with a capital letter here, and inattention is another word.',
  'The rest of the page is filled with lines that say little.',
];

type Pdf = InstanceType<typeof PDFDocument>;

function fill(pdf: Pdf, page: number): void {
  pdf.font('serif').fontSize(11);
  for (let line = 0; line < 24; line++) {
    pdf.text(`${WORDS[line % WORDS.length]} (${LABELS[page]}.${line + 1})`, MARGIN, 240 + line * 18, {
      lineBreak: false,
    });
  }
}

/**
 * Writes a paper with page labels (i, ii, 1 to 6), sections as an outline, links to sections, a figure and an equation,
 * citations with named destinations, a bibliography in numbers, and a link to the web.
 */
export async function makeCitedPaperPdf(
  path: string,
  { title = CITED_TITLE }: { title?: string } = {},
): Promise<string> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, autoFirstPage: false, pdfVersion: '1.7' });
  const file = createWriteStream(path);
  registerFonts(pdf);
  pdf.pipe(file);
  for (let page = 0; page < LABELS.length - 1; page++) {
    pdf.addPage();
    if (page === 0) {
      pdf.font('sans-bold').fontSize(20).text(title, MARGIN, MARGIN);
      pdf.font('sans').fontSize(11).text('Ada Reader and Bo Writer');
    }
    pdf.font('sans-bold').fontSize(13);
    pdf.addNamedDestination(`section.${page + 1}`, 'XYZ', MARGIN, 128, null);
    pdf.outline.addItem(`${page + 1} Part ${page + 1}`);
    pdf.text(`${page + 1} Part ${page + 1}`, MARGIN, 130, { lineBreak: false });
    pdf.font('serif').fontSize(11);
    pdf.text('As was shown ', MARGIN, 160, { lineBreak: false });
    for (const [index, { name }] of REFERENCES.entries()) {
      pdf.text(`[${index + 1}]`, 160 + index * 40, 160, { goTo: `cite.${name}`, lineBreak: false });
    }
    pdf.text('Figure 1', MARGIN, 185, { goTo: 'figure.1', lineBreak: false });
    pdf.text('Section 4', 160, 185, { goTo: 'section.4', lineBreak: false });
    pdf.text('The code', 260, 185, {
      link: 'https://code.example/a/long/path?with=a&query=too',
      lineBreak: false,
    });
    if (page === 2) {
      pdf.addNamedDestination('figure.1', 'XYZ', MARGIN, 215, null);
      pdf.rect(MARGIN, 220, 300, 120).fill('#4a9fe0');
      pdf.fillColor('black').text('Figure 1: A blue box.', MARGIN, 350, { lineBreak: false });
    } else fill(pdf, page);
  }
  pdf.addPage();
  pdf.outline.addItem('References');
  pdf.font('sans-bold').fontSize(13).text('References', MARGIN, 80);
  pdf.font('serif').fontSize(10);
  let y = 110;
  for (const [index, { name, text }] of REFERENCES.entries()) {
    pdf.addNamedDestination(`cite.${name}`, 'XYZ', MARGIN, y - 3, null);
    pdf.text(`[${index + 1}] ${text}`, MARGIN, y, { width: 440 });
    y = pdf.y + 6;
  }
  setPageLabels(pdf, [0, { S: 'r' }, 2, { S: 'D', St: 1 }]);
  pdf.end();
  await finished(file);
  return path;
}
