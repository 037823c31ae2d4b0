import Mustache from 'mustache';

/**
 * The language of export templates: Mustache (https://mustache.github.io/mustache.5.html) without partials and lambdas. The
 * library reads a template; what it says is done here, with named values and nothing else, so a template can run no code.
 */

/** What a template can name: a value, or a section with names of its own. */
export interface Fields {
  readonly [name: string]: true | Fields;
}

export type View = string | boolean | { readonly [name: string]: View | undefined } | readonly View[];

/** A template that cannot be used; the message says why, in words for its author. */
export class BrokenTemplate extends Error {
  override name = 'BrokenTemplate';
  /** From 1. */
  readonly line: number;
  readonly column: number;

  constructor(why: string, template: string, at: number) {
    super(why);
    const before = template.slice(0, at).split('\n');
    this.line = before.length;
    this.column = (before.at(-1)?.length ?? 0) + 1;
  }
}

/** What Mustache's parser answers: what it is, its text or name, from, to, and of a section what is in it. */
type Token = [type: string, value: string, from: number, to: number, inside?: Token[]];

function parse(template: string): Token[] {
  try {
    return Mustache.parse(template) as unknown as Token[];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what, name, at] = /^(\w+ \w+)(?: "(.*)")? at (\d+)$/s.exec(message) ?? [];
    const place = Number(at ?? 0);
    if (what === 'Unclosed tag') {
      const from = Math.max(0, template.lastIndexOf('{{', place));
      throw new BrokenTemplate('A tag that starts with {{ is not closed with }}.', template, from);
    }
    if (what === 'Unclosed section') {
      const from = Math.max(template.lastIndexOf(`{{#${name}`), template.lastIndexOf(`{{^${name}`), 0);
      throw new BrokenTemplate(`The section {{#${name}}} has no {{/${name}}}.`, template, from);
    }
    if (what === 'Unopened section')
      throw new BrokenTemplate(`{{/${name}}} closes a section that was not opened.`, template, place);
    throw new BrokenTemplate(message, template, place);
  } finally {
    // It keeps every template it has seen; while one is typed that is one a keystroke.
    Mustache.clearCache();
  }
}

/** The fields that a name leads to, seen from within sections, the innermost last. */
function fieldsOf(name: string, stack: readonly Fields[]): true | Fields | undefined {
  if (name === '.') return stack.at(-1);
  const [first = '', ...rest] = name.split('.');
  let found: true | Fields | undefined = stack.findLast((fields) => Object.hasOwn(fields, first))?.[first];
  for (const part of rest) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return found;
}

function check(tokens: readonly Token[], stack: readonly Fields[], template: string): void {
  for (const [type, name, from, , inside = []] of tokens) {
    if (type === 'text' || type === '!' || type === '=') continue;
    if (type === '>') throw new BrokenTemplate('A template cannot take in another one.', template, from);
    const fields = fieldsOf(name, stack);
    if (fields === undefined) {
      const why = name === '' ? 'A tag is empty.' : `There is nothing called “${name}” here.`;
      throw new BrokenTemplate(why, template, from);
    }
    const inner = type === '#' ? [...stack, fields === true ? {} : fields] : stack;
    check(inside, inner, template);
  }
}

function valueFor(name: string, stack: readonly View[]): View | undefined {
  if (name === '.') return stack.at(-1);
  const member = (view: View | undefined, part: string): View | undefined =>
    typeof view === 'object' && !Array.isArray(view) && Object.hasOwn(view, part)
      ? (view as Record<string, View | undefined>)[part]
      : undefined;
  const [first = '', ...rest] = name.split('.');
  const start = stack.findLast((view) => member(view, first) !== undefined);
  return rest.reduce(member, member(start, first));
}

const isEmpty = (view: View | undefined): boolean =>
  view === undefined || view === false || view === '' || (Array.isArray(view) && view.length === 0);

/** What a value's second line starts with: the indent and quote marks of the line it stands on, a bullet as space. */
function carriedOn(line: string): string {
  const [, before = '', bullet = '', after = ''] =
    /^([\s>]*)((?:[-*+]|\d+[.)])\s+)?([\s>]*)/.exec(line) ?? [];
  return before + ' '.repeat(bullet.length) + after;
}

/** A template made ready: gives its text for a view. */
export type Compiled = (view: View) => string;

/**
 * Reads a template. `{{name}}` writes a value escaped, `{{{name}}}` as it is, `{{#name}}…{{/name}}` for each of a list or where
 * there is one, `{{^name}}…{{/name}}` where there is none. A value of several lines carries on the indent and the quote marks
 * of the line it stands on.
 * @throws BrokenTemplate
 */
export function compileTemplate(
  template: string,
  fields: Fields,
  escapeText: (text: string) => string,
): Compiled {
  const tokens = parse(template);
  check(tokens, [fields], template);

  return (root) => {
    let out = '';
    const writeValue = (text: string) => {
      const line = out.slice(out.lastIndexOf('\n') + 1);
      const carried = carriedOn(line);
      out += carried === '' ? text : text.replaceAll('\n', `\n${carried}`);
    };
    const write = (some: readonly Token[], stack: readonly View[]): void => {
      for (const [type, name, , , inside = []] of some) {
        if (type === 'text') {
          out += name;
          continue;
        }
        const value = valueFor(name, stack);
        if (type === '^' && isEmpty(value)) write(inside, stack);
        else if (type === '#' && value !== undefined && !isEmpty(value)) {
          for (const item of Array.isArray(value) ? value : [value]) write(inside, [...stack, item]);
        } else if (typeof value === 'string' && type === 'name') writeValue(escapeText(value));
        else if (typeof value === 'string' && type === '&') writeValue(value);
      }
    };
    write(tokens, [root]);
    return out;
  };
}
