import type { ExportTemplate } from '#shared/entities/exchange.ts';
import type { Fields } from '#shared/interchange/template.ts';
import { ANNOTATION_FIELDS, PAPER_FIELDS } from '#shared/interchange/template-view.ts';
import styles from './ExportDialog.module.css';
import type { EditedTemplate } from './use-template.ts';

interface Part {
  part: keyof ExportTemplate;
  label: string;
  rows: number;
  fields: Fields;
}

const PARTS: readonly Part[] = [
  { part: 'paper', label: 'For each paper', rows: 4, fields: PAPER_FIELDS },
  { part: 'annotation', label: 'For each mark', rows: 6, fields: ANNOTATION_FIELDS },
];

/** "title", "authors (name, wikiName)" … */
const namesOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, inner]) =>
      inner === true || name === 'paper' ? name : `${name} (${Object.keys(inner).join(', ')})`,
    )
    .join(', ');

/** Where the template of a format is written. */
export function TemplateEditor({ template, change }: Pick<EditedTemplate, 'template' | 'change'>) {
  return (
    <>
      {PARTS.map(({ part, label, rows }) => (
        <label key={part} className={styles.field}>
          <span>{label}</span>
          <textarea
            className={styles.box}
            rows={rows}
            spellCheck={false}
            readOnly={template === undefined}
            value={template?.[part] ?? ''}
            onChange={(event) => change(part, event.target.value)}
          />
        </label>
      ))}
    </>
  );
}

/** The language of templates in short. */
export function TemplateHelp() {
  return (
    <details className={styles.help}>
      <summary>What a template can say</summary>
      <p>
        <code>{'{{name}}'}</code> writes a value, <code>{'{{{name}}}'}</code> the same without escaping it for
        Markdown. <code>{'{{#name}}…{{/name}}'}</code> is written for each of a list, or where there is a
        value; <code>{'{{^name}}…{{/name}}'}</code> where there is none. <code>{'{{{annotations}}}'}</code> is
        where the marks go.
      </p>
      {PARTS.map(({ part, label, fields }) => (
        <p key={part}>
          {label}: {namesOf(fields)}.
        </p>
      ))}
    </details>
  );
}
