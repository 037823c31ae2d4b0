import { writeFile } from 'node:fs/promises';

/**
 * Writes a PDF of objects given as source, the first of them the catalog: for files that no writer of PDFs would make.
 * Objects are numbered from 1; offsets and trailer are right.
 */
export async function makeRawPdf(path: string, objects: readonly string[]): Promise<string> {
  let source = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = source.length;
    source += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  await writeFile(path, `${source}${table}startxref\n${source.length}\n%%EOF\n`, 'latin1');
  return path;
}

/** A content stream. */
export const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
