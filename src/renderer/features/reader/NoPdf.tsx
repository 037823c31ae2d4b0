import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { PaperDetail } from '#shared/entities/document.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { upload } from '../../api/files.ts';
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

/** Imports the file; answers what to say when the paper still has none. */
async function addPdf(file: File, paperId: string): Promise<string | undefined> {
  let why: string | undefined;
  for await (const { report } of await api.library.import({ uploads: [await upload(file)] })) {
    why = report?.errors[0]?.why ?? why;
  }
  if (why) return why;
  const { documents } = await api.papers.get({ id: paperId });
  if (documents.length > 0) return undefined;
  return 'The file was imported, but as another paper: neither its title nor an arXiv id in it is this paper’s. You find it in the library.';
}

/** What the reader shows for a paper without a stored PDF. */
export function NoPdf({ paper, onAdded }: { paper: PaperDetail; onAdded: () => void }) {
  const [state, setState] = useState<{ isAdding: boolean; why?: string }>({ isAdding: false });
  const source = sourceOf(paper);

  async function add(file: File | undefined): Promise<void> {
    if (!file) return;
    setState({ isAdding: true });
    try {
      const why = await addPdf(file, paper.id);
      setState({ isAdding: false, why });
      if (!why) onAdded();
    } catch (error) {
      setState({ isAdding: false, why: reason(error) });
    }
  }

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
            <FileTrigger
              acceptedFileTypes={['application/pdf', '.pdf']}
              onSelect={(files) => void add(files?.[0])}
            >
              <Button variant="primary" isDisabled={state.isAdding}>
                {state.isAdding ? 'Adding the PDF…' : 'Add PDF'}
              </Button>
            </FileTrigger>
            {source && <ExternalLink href={source.url}>{source.name}</ExternalLink>}
          </>
        }
      >
        Choose the file if you have it on this machine{source ? ', or fetch it from its page first' : ''}.
        {state.why && (
          <p role="alert" className={styles.why}>
            {state.why}
          </p>
        )}
      </EmptyState>
    </div>
  );
}
