import { type FormEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PasswordDialog.module.css';
import type { ReaderStore } from './reader-store.ts';

/** Asks for the password of a locked PDF. It goes to the PDF engine and is kept nowhere. */
export function PasswordDialog({ reader }: { reader: ReaderStore }) {
  const request = useStore(reader.store, (state) => state.password);
  const input = useRef<HTMLInputElement>(null);
  const form = useId();
  if (!request) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.answer(input.current?.value ?? '');
  };
  return (
    <Dialog
      title="This PDF is locked"
      isOpen
      onClose={() => request.answer(undefined)}
      actions={
        <>
          <Button onPress={() => request.answer(undefined)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Open
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <label>
          Password
          <input
            // A second try begins with an empty field.
            key={String(request.wasWrong)}
            ref={input}
            type="password"
            autoComplete="off"
            autoFocus
            className={styles.input}
            aria-invalid={request.wasWrong}
          />
        </label>
        {request.wasWrong && (
          <p role="alert" className={styles.wrong}>
            That is not the password of this file.
          </p>
        )}
      </form>
    </Dialog>
  );
}
