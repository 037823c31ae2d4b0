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
  { name: 'MEDLINE', extensions: ['.nbib'], mark: /^PMID- \d/m },
  { name: 'CSL-JSON', extensions: [], mark: /^\s*[[{].*"(?:container-title|issued)":/s },
  { name: 'Zotero’s JSON', extensions: [], mark: /^\s*[[{].*"itemType":/s },
];

/** The same by the name of an XML file's outermost element. */
const XML_KINDS: Readonly<Record<string, string>> = {
  'rdf:RDF': 'RDF',
  xml: 'EndNote XML',
  records: 'EndNote XML',
  modsCollection: 'MODS',
  mods: 'MODS',
  TEI: 'TEI',
  'b:Sources': 'a bibliography of Word',
  PubmedArticleSet: 'PubMed’s XML',
  rss: 'a news feed',
  feed: 'a news feed',
  opml: 'OPML',
};
const ZOTERO = 'http://www.zotero.org/namespaces/export#';

/** The name of the outermost element of what may be XML. */
function rootOf(text: string): string | undefined {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const isComment = text.startsWith('<!--', at);
    if (!isComment && !'?!'.includes(text.charAt(at + 1)))
      return /^[\w:.-]+/.exec(text.slice(at + 1, at + 100))?.[0];
    const end = text.indexOf(isComment ? '-->' : '>', at);
    if (end < 0) return undefined;
    at = end;
  }
  return undefined;
}

function xmlKind(text: string): string | undefined {
  const start = text.slice(0, 100).trimStart();
  if (!start.startsWith('<')) return undefined;
  const root = rootOf(text);
  if (root === undefined) return undefined;
  if (root === 'rdf:RDF' && text.includes(ZOTERO)) return 'Zotero RDF';
  const isOther = start.startsWith('<?xml') && root.toLowerCase() !== 'html';
  return XML_KINDS[root] ?? (isOther ? 'XML' : undefined);
}

/** What a text of another program is and what can be done with it today; undefined when that cannot be told. */
export function describeForeignText(text: string, fileName: string): string | undefined {
  const extension = extname(fileName).toLowerCase();
  const kind =
    xmlKind(text) ??
    KINDS.find(({ extensions }) => extensions.includes(extension))?.name ??
    KINDS.find(({ mark }) => mark?.test(text))?.name;
  return (
    kind &&
    `${kind}, which Offprint cannot read. Copy the arXiv ids or DOIs in it into “Add papers”, one a line`
  );
}
