import { type FormEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PasswordDialog.module.css';
import type { ReaderStore } from './reader-store.ts';

const WRONG: Record<'typed' | 'kept', string> = {
  typed: 'That is not the password of this file.',
  kept: 'The remembered password does not open this file any more, so it was forgotten.',
};

/**
 * Asks for the password of a locked PDF. It goes to the PDF engine, and to the system's keychain only where that is wished; title and text of the file go to the
 * library only where that is.
 */
export function PasswordDialog({ reader }: { reader: ReaderStore }) {
  const request = useStore(reader.store, (state) => state.password);
  const input = useRef<HTMLInputElement>(null);
  const form = useId();
  const remember = useRef<HTMLInputElement>(null);
  const keepsText = useRef<HTMLInputElement>(null);
  if (!request) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.answer({
      password: input.current?.value ?? '',
      remember: remember.current?.checked ?? false,
      keepsText: keepsText.current?.checked ?? false,
    });
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
            key={request.wrong}
            ref={input}
            type="password"
            autoComplete="off"
            autoFocus
            className={styles.input}
            aria-invalid={request.wrong !== undefined}
          />
        </label>
        {request.canRemember && (
          <label className={styles.remember}>
            <input ref={remember} type="checkbox" />
            Remember this password
          </label>
        )}
        <label className={styles.remember}>
          <input ref={keepsText} type="checkbox" defaultChecked />
          Keep its title and text in the library, unlocked, so that it can be searched
        </label>
        {request.wrong && (
          <p role="alert" className={styles.wrong}>
            {WRONG[request.wrong]}
          </p>
        )}
      </form>
    </Dialog>
  );
}
