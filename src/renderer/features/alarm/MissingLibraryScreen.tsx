import { useState } from 'react';
import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import { errorWords } from '#shared/errors/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { attempt } from '../../write/write.ts';
import styles from './AlarmScreen.module.css';
import { AlarmScreen, Folder } from './AlarmScreen.tsx';

type Missing = Omit<Extract<LibraryState, { is: 'missing' }>, 'is'>;

/** What happens here. */
type Step =
  | { is: 'asking'; error?: string }
  | ({ is: 'beginning' } & Partial<Pick<ImportProgress, 'done' | 'total'>>);

/** PDFs lie here without a library: what was found, and the two ways out. */
export function MissingLibraryScreen({ dataDir, pdfs }: Missing) {
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const isBusy = step.is === 'beginning';

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

  return (
    <AlarmScreen
      title={errorWords('LIBRARY_MISSING', { pdfs }).what.replace(/\.$/, '')}
      isBusy={isBusy}
      actions={
        <Button variant="primary" isDisabled={isBusy} onPress={() => void begin()}>
          Begin anew with these PDFs
        </Button>
      }
      outcome={<Outcome step={step} />}
    >
      <p>
        <Folder path={dataDir} /> holds PDFs, but its <code>library.sqlite</code> is missing or empty. Marks,
        notes and lists were kept in it.
      </p>
      <p>
        If you have a copy, quit and put it back. Or begin anew: the PDFs become papers again, and nothing is
        deleted.
      </p>
    </AlarmScreen>
  );
}

function Outcome({ step }: { step: Step }) {
  if (step.is === 'asking') return step.error ? <p role="alert">{step.error}</p> : null;
  return (
    <div className={styles.progress}>
      <p role="status">Bringing the PDFs in</p>
      {step.total !== undefined && <ProgressLine done={step.done ?? 0} total={step.total} />}
    </div>
  );
}
