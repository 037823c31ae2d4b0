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
])('says it is %s: %s', (name, file, text) => {
  expect(describeForeignText(text, file)).toMatch(new RegExp(`^${name}, which .*“Add papers”`));
});

test.each([
  ['letter.txt', 'Dear Ada, write to me @home.'],
  ['notes', '@Ada (yesterday)'],
])('knows nothing of %s', (file, text) => expect(describeForeignText(text, file)).toBeUndefined());
