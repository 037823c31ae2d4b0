const NAMES = [
  'references?(?:and(?:notes|footnotes|furtherreading|bibliography))?',
  '(?:cited|listof|bibliographic)references',
  'referencescited',
  '(?:selected|annotated)?bibliography',
  'workscited',
  'literature(?:cited)?',
  'literatur(?:verzeichnis)?',
  'quellen(?:verzeichnis|angaben)?',
  'bibliographie',
  'références(?:bibliographiques)?',
  'refer[eê]ncias(?:bibliográficas)?',
  'bibliograf[ií]a',
  'riferimentibibliografici',
  'references?\\(?参考文献\\)?',
  '参考文献',
];
const BIBLIOGRAPHY = new RegExp(`^(?:${NAMES.join('|')})[.:]?$`, 'iu');
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})?[.:]?|[A-Z](?:[.:]|\s)|[IVXLC]+(?:[.:]|\s)|[§■•]+)\s*/;

const LONGEST = 60;

const AFTERWARDS = new RegExp(
  String.raw`^(?:(?:[A-Z]|[IVX]+|\d{1,2})(?:\.\d+)*[.:]?\s+)?(?:${[
    'appendi(?:x|ces)\\b',
    'acknowledge?ments?\\b',
    'supplement(?:ary|al)\\b',
    'supporting information',
    '(?:ethics|impact|broader impact) statement',
    "authors?[’']? (?:contributions?|information|details|biograph\\w+)",
    'additional information',
    'about the authors?',
    'competing (?:financial )?interests?',
    'conflicts? of interest',
    'affiliations?:?$',
    '(?:\\w+ ){0,3}checklist$',
    'how to cite this',
  ].join('|')})`,
  'i',
);

/** Whether a line, or the title of an entry in an outline, is the heading of a bibliography. */
export function isBibliographyHeading(text: string): boolean {
  if (text.length > LONGEST || /^\s*\p{Ll}/u.test(text)) return false;
  // Small capitals come with spaces in odd places ("R EFERENCES"), so this is matched without any.
  return [text, text.replace(NUMBER, '')].some((name) => BIBLIOGRAPHY.test(name.replace(/\s+/g, '')));
}

/** Whether a line that stands out from the references heads what comes behind them. */
export const isAfterBibliography = (text: string): boolean => AFTERWARDS.test(text);
