import { extname } from 'node:path';

/** What people keep papers in and Offprint does not read, by how the file is called or what stands in it. */
const KINDS: readonly { name: string; extensions: readonly string[]; mark?: RegExp }[] = [
  {
    name: 'BibTeX',
    extensions: ['.bib', '.bibtex', '.biblatex'],
    mark: /^[ \t]*@(?:article|book|inproceedings|incollection|misc|online|phdthesis|preprint|proceedings|report|techreport|unpublished|string|comment)\s*[{(]/im,
  },
  { name: 'RIS', extensions: ['.ris'], mark: /^TY {2}- /m },
  { name: 'EndNote', extensions: ['.enw', '.enl'], mark: /^%0 (?:Journal|Conference|Book|Generic|Report)/m },
  { name: 'a table', extensions: ['.csv', '.tsv'] },
  {
    name: 'LaTeX',
    extensions: ['.tex', '.bbl', '.sty'],
    mark: /^[ \t]*\\documentclass\b|\\begin\{thebibliography\}/m,
  },
];

/** What a text of another program is and what can be done with it today; undefined when that cannot be told. */
export function describeForeignText(text: string, fileName: string): string | undefined {
  const extension = extname(fileName).toLowerCase();
  const kind =
    KINDS.find(({ extensions }) => extensions.includes(extension)) ??
    KINDS.find(({ mark }) => mark?.test(text));
  return (
    kind &&
    `${kind.name}, which Offprint cannot read. Copy the arXiv ids or DOIs in it into “Add papers”, one a line`
  );
}
