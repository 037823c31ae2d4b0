import { type FormEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { updateList } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './EditListDialog.module.css';

type Color = ReadingList['color'];

const COLORS: readonly Color[] = ['ink', 'blue', 'green', 'purple', 'orange', 'pink'];

/** Changes a list's name and colour. */
export function EditListDialog({ list, onClose }: { list: ReadingList; onClose: () => void }) {
  const [name, setName] = useState(list.name);
  const [color, setColor] = useState<Color>(list.color);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await updateList(list.id, { name: name.trim(), color });
    if (done) onClose();
  };
  return (
    <Dialog
      title="Edit list"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="edit-list" isDisabled={!name.trim()}>
            Save
          </Button>
        </>
      }
    >
      <form id="edit-list" onSubmit={submit}>
        <TextInput label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
        <RadioGroup
          aria-label="Colour"
          orientation="horizontal"
          className={styles.colors ?? ''}
          value={color}
          onChange={(chosen) => setColor(COLORS.find((known) => known === chosen) ?? 'ink')}
        >
          {COLORS.map((known) => (
            <Radio key={known} value={known} aria-label={known} className={styles.color ?? ''}>
              <span aria-hidden className={styles.swatch} style={{ background: `var(--dot-${known})` }} />
            </Radio>
          ))}
        </RadioGroup>
      </form>
    </Dialog>
  );
}
