import type { ExportTemplate, TemplateFormat } from '../entities/exchange.ts';

const MARKDOWN: ExportTemplate = {
  paper: `# {{title}}

{{#hasAuthors}}
{{#authors}}{{name}}{{^isLast}}, {{/isLast}}{{/authors}}{{#year}} ({{year}}){{/year}}

{{/hasAuthors}}
{{#url}}
<{{{url}}}>

{{/url}}
[Open in Offprint]({{{link}}})

{{{annotations}}}`,
  annotation: `{{#quote}}
> {{quote}}

{{/quote}}
[{{kindName}}, page {{page}}]({{{link}}}){{#tags}} · {{name}}{{/tags}}

{{#note}}
{{{note}}}

{{/note}}
`,
};

// Front matter is only read at the top of a file: with several papers in one text it is left out.
const OBSIDIAN: ExportTemplate = {
  paper: `{{#isOnly}}
---
title: {{{yaml.title}}}
{{#yaml.authors}}
authors: {{{yaml.authors}}}
{{/yaml.authors}}
{{#year}}
year: {{year}}
{{/year}}
{{#yaml.doi}}
doi: {{{yaml.doi}}}
{{/yaml.doi}}
{{#yaml.arxivId}}
arxiv: {{{yaml.arxivId}}}
{{/yaml.arxivId}}
{{#yaml.url}}
url: {{{yaml.url}}}
{{/yaml.url}}
offprint: {{{yaml.link}}}
{{#yaml.tags}}
tags: {{{yaml.tags}}}
{{/yaml.tags}}
---

{{/isOnly}}
# {{title}}

{{#hasAuthors}}
{{#authors}}[[{{{wikiName}}}]]{{^isLast}}, {{/isLast}}{{/authors}}{{#year}} ({{year}}){{/year}}

{{/hasAuthors}}
{{{annotations}}}`,
  annotation: `> [!quote] [{{kindName}}, page {{page}}]({{{link}}})
{{#quote}}
> {{quote}}
{{/quote}}
{{#note}}
>
> {{{note}}}
{{/note}}
{{#hasTags}}
>
> {{#tags}}#{{{slug}}} {{/tags}}
{{/hasTags}}

^{{{id}}}

`,
};

// A block's properties follow its first line; `id` makes the annotation's id the block's own, so that references last.
const LOGSEQ: ExportTemplate = {
  paper: `- # [[{{{wikiTitle}}}]]
{{#hasAuthors}}
  authors:: {{#authors}}[[{{{wikiName}}}]]{{^isLast}}, {{/isLast}}{{/authors}}
{{/hasAuthors}}
{{#year}}
  year:: {{year}}
{{/year}}
{{#url}}
  url:: {{{url}}}
{{/url}}
  offprint:: {{{link}}}
{{{annotations}}}`,
  annotation: `{{#quote}}
\t- > {{quote}}
{{/quote}}
{{^quote}}
\t- {{kindName}}
{{/quote}}
\t  id:: {{{id}}}
\t  page:: {{page}}
\t  offprint:: {{{link}}}
{{#hasTags}}
\t  tags:: {{#tags}}[[{{{wikiName}}}]]{{^isLast}}, {{/isLast}}{{/tags}}
{{/hasTags}}
{{#note}}
\t\t- {{{note}}}
{{/note}}
`,
};

/** What exports look like until the user writes templates of their own. */
export const STANDARD_TEMPLATES: Record<TemplateFormat, ExportTemplate> = {
  markdown: MARKDOWN,
  obsidian: OBSIDIAN,
  logseq: LOGSEQ,
};
