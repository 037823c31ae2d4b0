import { useId } from 'react';
import { keyPress } from '../commands/keys/key-press.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sentence } from '../ui/sentence.ts';
import { useDelayed } from '../ui/use-delayed.ts';
import styles from './AddPapersDialog.module.css';
import { addPapers, closeAddPapers, linesOf, useAddPapers } from './add-papers.ts';
import report from './ImportReportDialog.module.css';

function Outcome() {
  const { adding, done, failed, error } = useAddPapers();
  const isLate = useDelayed(adding !== undefined);
  return (
    <div role="status">
      {isLate && (
        <p className={styles.outcome}>
          {adding === 1 ? 'Looking the paper up' : `Looking ${adding} papers up`}
        </p>
      )}
      {done && <p className={styles.outcome}>{done}</p>}
      {error && (
        <p className={styles.outcome}>
          {done ? 'The rest was not added.' : 'Nothing was added.'} {error}
        </p>
      )}
      {failed.length > 0 && (
        <>
          <p className={styles.outcome}>
            {failed.length === 1
              ? 'This line was not added:'
              : `These ${failed.length} lines were not added:`}
          </p>
          <ul className={report.errors} aria-label="Lines that failed">
            {failed.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong>
                <span>{sentence(why)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Form() {
  const { text, adding } = useAddPapers();
  const hint = useId();
  return (
    <form
      id="add-papers"
      onSubmit={(event) => {
        event.preventDefault();
        void addPapers();
      }}
    >
      <label className={styles.field}>
        <span>Papers, one a line</span>
        <textarea
          className={styles.box}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          aria-describedby={hint}
          readOnly={adding !== undefined}
          value={text}
          onChange={(event) => useAddPapers.setState({ text: event.target.value })}
          onKeyDown={(event) => {
            const { key, command } = keyPress(event);
            if (key !== 'Enter' || !command) return;
            event.preventDefault();
            void addPapers();
          }}
        />
      </label>
      <p id={hint} className={styles.hint}>
        arXiv ids and links, DOIs, links to papers on Hugging Face. For example 2401.01234, or
        https://huggingface.co/papers/2401.01234.
      </p>
      <Outcome />
    </form>
  );
}

/** Takes papers by what they are called on the web. */
export function AddPapersDialog() {
  const { isOpen, text, adding } = useAddPapers();
  return (
    <Dialog
      title="Add papers"
      isOpen={isOpen}
      onClose={closeAddPapers}
      wide
      actions={
        <>
          <Button onPress={closeAddPapers}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="add-papers"
            isDisabled={adding !== undefined || linesOf(text).length === 0}
          >
            Add
          </Button>
        </>
      }
    >
      <Form />
    </Dialog>
  );
}
