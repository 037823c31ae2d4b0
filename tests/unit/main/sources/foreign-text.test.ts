import { expect, test } from 'vitest';
import { describeForeignText } from '../../../../src/main/sources/foreign-text.ts';

test.each([
  ['BibTeX', 'refs.bib', ''],
  ['BibTeX', 'REFS.BIB', 'anything'],
  ['BibTeX', 'refs.txt', '% Encoding: UTF-8\n\n@InProceedings{a,\n title = {B}}'],
  ['RIS', 'export.ris', 'TY  - JOUR\nER  -'],
  ['RIS', 'export.txt', 'TY  - JOUR\nER  -'],
  ['EndNote', 'a.enw', ''],
  ['a table', 'papers.csv', 'title,doi'],
  ['LaTeX', 'paper.txt', '\\documentclass{article}'],
  ['Zotero RDF', 'My Library.rdf', `<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">`],
  ['RDF', 'a.xml', '<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE r [<!ENTITY a "b">]>\n<rdf:RDF>'],
  [
    'EndNote XML',
    'My EndNote Library.xml',
    '\ufeff<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>',
  ],
  ['MODS', 'a.xml', '<modsCollection xmlns="http://www.loc.gov/mods/v3">'],
  ['XML', 'a.xml', '<?xml version="1.0"?><library/>'],
  ['CSL-JSON', 'refs.json', '[\n{ "id": "a", "issued": {} }]'],
  ['Zotero’s JSON', 'refs.json', '{"items":[{"itemType":"preprint"}]}'],
])('says it is %s: %s', (name, file, text) => {
  expect(describeForeignText(text, file)).toMatch(new RegExp(`^${name}, which .*“Add papers”`));
});

test.each([
  ['letter.txt', 'Dear Ada, write to me @home.'],
  ['notes', '@Ada (yesterday)'],
  ['page.html', '<!doctype html><html><p>Hello'],
  ['page.xhtml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
  ['cut off', '<!-- <xml>'],
])('knows nothing of %s', (file, text) => expect(describeForeignText(text, file)).toBeUndefined());
