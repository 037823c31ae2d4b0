import { type FormEvent, useState } from 'react';
import { isolated } from '#shared/text/direction.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { aboutMaking } from '../../papers/list-toasts.ts';
import { saveSearch } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './SearchHeader.module.css';

/** Keeps the search as a list. */
export function SaveSearchDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const [name, setName] = useState(query.trim().slice(0, 120));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const list = name.trim() ? await saveSearch(name.trim(), query.trim()) : undefined;
    if (!list) return;
    onClose();
    showToast({
      subject: aboutMaking(list.id),
      message: `“${isolated(list.name)}” is among your lists now.`,
      action: { label: 'Show', run: () => navigate(routes.list(list.id)) },
    });
  };
  return (
    <Dialog
      title="Save search"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="save-search" isDisabled={!name.trim()}>
            Save
          </Button>
        </>
      }
    >
      <form id="save-search" onSubmit={submit}>
        <TextInput label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
        <p className={styles.saved}>
          The list holds what this search finds, now and later: <code>{query.trim()}</code>
        </p>
      </form>
    </Dialog>
  );
}
