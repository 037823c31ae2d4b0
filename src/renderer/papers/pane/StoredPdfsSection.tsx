import type { Annotation } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import { routes } from '../../navigation/routes.ts';
import { plural } from '../describe.ts';
import { describeDocument, documentName } from '../document-words.ts';
import styles from './Sections.module.css';

/** The PDFs of a paper that has several, each to be read. */
export function StoredPdfsSection({
  detail,
  annotations,
}: {
  detail: PaperDetail;
  annotations: readonly Annotation[];
}) {
  const { id, documents } = detail;
  if (documents.length < 2) return null;
  const marksOn = (sha256: string) =>
    annotations.filter(({ documentSha256 }) => documentSha256 === sha256).length;
  return (
    <section aria-label="Stored PDFs" className={styles.section}>
      <h2>Stored PDFs</h2>
      <ul className={styles.links}>
        {documents.map((document) => {
          const marks = marksOn(document.sha256);
          return (
            <li key={document.sha256}>
              <a href={`#${routes.read(id, { document: document.sha256 })}`}>{documentName(document)}</a>
              <span className={styles.detail}>
                {describeDocument(document)}
                {marks > 0 && `, ${plural(marks, 'mark')} of yours`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
