import type { PaperDetail } from '#shared/entities/document.ts';
import { AddPdf } from '../../imports/AddPdf.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { leaveReader } from './leave-reader.ts';
import styles from './NoPdf.module.css';

/** Where a person can get the PDF, and what that place is called. */
function sourceOf({ arxivId, doi }: PaperDetail): { url: string; name: string } | undefined {
  if (arxivId) return { url: `https://arxiv.org/pdf/${arxivId}`, name: 'PDF on arXiv' };
  if (doi) return { url: `https://doi.org/${doi}`, name: 'Publisher’s page' };
  return undefined;
}

/** What the reader shows for a paper without a stored PDF. */
export function NoPdf({ paper }: { paper: PaperDetail }) {
  const source = sourceOf(paper);
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <Button size="small" onPress={() => leaveReader(paper.id)}>
          Back
        </Button>
        <h1 className={styles.title}>
          <MathText>{paper.title}</MathText>
        </h1>
      </header>
      <EmptyState
        title="No PDF of this paper is stored"
        actions={
          <>
            <AddPdf paperId={paper.id} variant="primary" />
            {source && (
              <ExternalLink href={source.url} className={styles.source}>
                {source.name}
              </ExternalLink>
            )}
          </>
        }
      >
        Choose the file if you have it on this machine{source ? ', or fetch it from its page first' : ''}.
      </EmptyState>
    </div>
  );
}
