import { useState } from 'react';
import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import { errorWords } from '#shared/errors/words.ts';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { attempt } from '../../write/write.ts';
import styles from './MissingLibraryScreen.module.css';

type Missing = Omit<Extract<LibraryState, { is: 'missing' }>, 'is'>;

/** What happens here. */
type Step =
  | { is: 'asking'; error?: string }
  | ({ is: 'beginning' } & Partial<Pick<ImportProgress, 'done' | 'total'>>)
  | { is: 'ended' };

/** Shown in place of everything else where PDFs lie without a library: what was found, and the two ways out. */
export function MissingLibraryScreen({ dataDir, pdfs }: Missing) {
  const [step, setStep] = useState<Step>({ is: 'asking' });

  async function begin(): Promise<void> {
    setStep({ is: 'beginning' });
    const answer = await attempt(async (library) => {
      for await (const { done, total } of await library.library.beginAnew())
        setStep({ is: 'beginning', done, total });
    });
    // Everything in the window was made for a library that is not there.
    if ('taken' in answer) location.reload();
    else setStep({ is: 'asking', error: `The library was not begun. ${answer.refused}` });
  }

  async function quit(): Promise<void> {
    setStep({ is: 'ended' });
    await api.shell.quit().catch(() => undefined);
  }

  if (step.is === 'ended') {
    return (
      <main className={styles.screen}>
        <h1>Offprint has ended</h1>
        <p>Nothing was changed. This window can be closed.</p>
      </main>
    );
  }
  const isBusy = step.is === 'beginning';
  return (
    <main className={styles.screen}>
      <h1>{errorWords('LIBRARY_MISSING', { pdfs }).what.replace(/\.$/, '')}</h1>
      <p>
        <bdi className={styles.path}>{dataDir}</bdi> holds PDFs, but its <code>library.sqlite</code> is
        missing or empty. Marks, notes and lists were kept in it.
      </p>
      <p>
        If you have a copy, quit and put it back. Or begin anew: the PDFs become papers again, and nothing is
        deleted.
      </p>
      <div className={styles.actions}>
        <Button variant="primary" isDisabled={isBusy} onPress={() => void begin()}>
          Begin anew with these PDFs
        </Button>
        <Button isDisabled={isBusy} onPress={() => void quit()}>
          Quit
        </Button>
      </div>
      {step.is === 'beginning' && (
        <div className={styles.progress}>
          <p role="status">Bringing the PDFs in</p>
          {step.total !== undefined && <ProgressLine done={step.done ?? 0} total={step.total} />}
        </div>
      )}
      {step.is === 'asking' && step.error && <p role="alert">{step.error}</p>}
    </main>
  );
}
