import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnexpectedAnswer } from '../unexpected-answer.ts';

/** An element: its attributes under `@name`, its text under `#text`, its children by name without prefix, always as lists. */
export interface Element {
  [name: string]: string | (Element | string)[] | undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Nothing but the characters themselves: no entity of the document's own is ever expanded. */
function decodeCharacters(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '';
    },
  );
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 40,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/**
 * Reads XML that is not trusted. Documents with a DOCTYPE, which none of ours have, are refused with all that entities can do.
 * @throws UnexpectedAnswer
 */
export function parseXml(text: string): Element {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (!start.startsWith('<')) throw new UnexpectedAnswer("arXiv's answer is not XML");
  if (/^<(?:!doctype\s+)?html/i.test(start)) throw new UnexpectedAnswer('arXiv answered with a web page');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start))
    throw new UnexpectedAnswer("arXiv's answer is XML with definitions of its own");
  const valid = XMLValidator.validate(start);
  if (valid !== true) {
    throw new UnexpectedAnswer(`arXiv's answer is damaged XML (line ${valid.err.line}: ${valid.err.msg})`);
  }
  try {
    return parser.parse(start) as Element;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UnexpectedAnswer(`arXiv's answer is damaged XML: ${message}`);
  }
}

/** The child elements of that name. */
export function children(element: Element | undefined, name: string): Element[] {
  const found = element?.[name];
  if (!Array.isArray(found)) return [];
  return found.map((child) => (typeof child === 'string' ? { '#text': child } : child));
}

/** The text of the first child of that name; undefined where there is none or it is empty. */
export function childText(element: Element | undefined, name: string): string | undefined {
  const text = children(element, name)[0]?.['#text'];
  return (typeof text === 'string' && decodeCharacters(text).trim()) || undefined;
}

export function attribute(element: Element, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' ? decodeCharacters(value) : undefined;
}
