import type { PaperDetail } from '#shared/entities/document.ts';
import { AddPdf } from '../../imports/AddPdf.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import styles from './NoPdf.module.css';
import { ReaderBar } from './ReaderBar.tsx';

/** What the reader shows for a paper whose PDF neither is stored nor can be fetched. */
export function NoPdf({ paper }: { paper: PaperDetail }) {
  return (
    <div className={styles.screen}>
      <ReaderBar paper={paper} />
      <EmptyState
        title="No PDF of this paper is stored"
        actions={
          <>
            <AddPdf paperId={paper.id} variant="primary" />
            {paper.doi && (
              <ExternalLink href={`https://doi.org/${paper.doi}`} className={styles.source}>
                Publisher’s page
              </ExternalLink>
            )}
          </>
        }
      >
        Choose the file if you have it on this machine{paper.doi ? ', or fetch it from its page first' : ''}.
      </EmptyState>
    </div>
  );
}
