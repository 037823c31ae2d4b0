import { type FormEvent, useState } from 'react';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { createList } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** Asks for a name and makes a list. */
export function NewListDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const list = name.trim() ? await createList(name.trim()) : undefined;
    if (!list) return;
    setName('');
    onClose();
    navigate(routes.list(list.id));
  };
  return (
    <Dialog
      title="New list"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-list" isDisabled={!name.trim()}>
            Create
          </Button>
        </>
      }
    >
      <form id="new-list" onSubmit={submit}>
        <TextInput label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
      </form>
    </Dialog>
  );
}
