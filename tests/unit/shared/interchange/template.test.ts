import { describe, expect, test } from 'vitest';
import { BrokenTemplate, compileTemplate, type Fields, type View } from '#shared/interchange/template.ts';

const FIELDS: Fields = {
  title: true,
  note: true,
  tags: { name: true, isLast: true },
  yaml: { title: true },
};

const VIEW: View = {
  title: 'A *title*',
  note: 'one\ntwo\n\nthree',
  tags: [
    { name: 'x', isLast: false },
    { name: 'y', isLast: true },
  ],
  yaml: { title: '"A title"' },
};

const write = (template: string, view: View = VIEW) =>
  compileTemplate(template, FIELDS, (text) => text.replaceAll('*', '\\*'))(view);

test.each([
  ['{{title}}', 'A \\*title\\*'],
  ['{{{title}}} {{&title}}', 'A *title* A *title*'],
  ['{{#tags}}#{{name}}{{^isLast}}, {{/isLast}}{{/tags}}', '#x, #y'],
  ['{{#tags}}{{title}} {{/tags}}', 'A \\*title\\* A \\*title\\* '],
  ['{{yaml.title}} {{#yaml}}{{title}}{{/yaml}}', '"A title" "A title"'],
  ['a\n{{#note}}\nthere\n{{/note}}\n{{^note}}\nnot\n{{/note}}\nb', 'a\nthere\nb'],
  ['{{! a remark }}x', 'x'],
  ['{{=<% %>=}}{{embed}} <% title %>', '{{embed}} A \\*title\\*'],
  ['', ''],
])('%j writes %j', (template, text) => expect(write(template)).toBe(text));

test('what is not there is nothing, in sections too', () => {
  expect(
    write('[{{title}}{{#note}}x{{/note}}{{#tags}}y{{/tags}}{{yaml.title}}]{{^note}}none{{/note}}', {}),
  ).toBe('[]none');
});

describe('a value of several lines', () => {
  test.each([
    ['{{{note}}}', 'one\ntwo\n\nthree'],
    ['> {{{note}}}', '> one\n> two\n> \n> three'],
    ['  - {{{note}}}', '  - one\n    two\n    \n    three'],
    ['\t10. > Note: {{{note}}}', '\t10. > Note: one\n\t    > two\n\t    > \n\t    > three'],
    ['word {{{note}}}', 'word one\ntwo\n\nthree'],
  ])('carries on what its line starts with: %j', (template, text) => expect(write(template)).toBe(text));
});

describe('a broken template is refused with its place', () => {
  test.each([
    ['ok\n  {{title', 2, 3, 'A tag that starts with {{ is not closed with }}.'],
    ['{{title}}\n{{#tags}}x', 2, 1, 'The section {{#tags}} has no {{/tags}}.'],
    ['{{#tags}}{{/note}}', 1, 1, 'The section {{#tags}} has no {{/tags}}.'],
    ['a\n\n{{/tags}}', 3, 1, '{{/tags}} closes a section that was not opened.'],
    ['x {{titel}}', 1, 3, 'There is nothing called “titel” here.'],
    ['x {{name}}', 1, 3, 'There is nothing called “name” here.'],
    ['{{yaml.nothing}}', 1, 1, 'There is nothing called “yaml.nothing” here.'],
    ['{{}}', 1, 1, 'A tag is empty.'],
    ['{{> other}}', 1, 1, 'A template cannot take in another one.'],
  ])('%j', (template, line, column, message) => {
    let thrown: unknown;
    try {
      write(template);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BrokenTemplate);
    expect(thrown).toMatchObject({ line, column, message });
  });
});

test.each([
  '{{constructor}}',
  '{{#constructor}}x{{/constructor}}',
  '{{title.constructor}}',
  '{{#tags}}{{__proto__}}{{/tags}}',
  '{{tags.map}}',
  '{{toString}}',
])('%s reaches nothing of the program', (template) =>
  expect(() => write(template)).toThrow(/nothing called/),
);
