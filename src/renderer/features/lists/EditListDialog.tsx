import { type FormEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { parseQuery } from '#shared/query/parse.ts';
import { updateList } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './EditListDialog.module.css';

type Color = ReadingList['color'];

const COLORS: readonly Color[] = ['ink', 'blue', 'green', 'purple', 'orange', 'pink'];

/** Changes a list's name and colour, and what a saved search searches for. */
export function EditListDialog({ list, onClose }: { list: ReadingList; onClose: () => void }) {
  const [name, setName] = useState(list.name);
  const [query, setQuery] = useState(list.query ?? '');
  const isSearch = list.query !== undefined;
  const [color, setColor] = useState<Color>(list.color);
  const [problem] = parseQuery(query).problems.map(({ why }) => `${why} It is read as words.`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await updateList(list.id, {
      name: name.trim(),
      color,
      ...(isSearch && { query: query.trim() }),
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={isSearch ? 'Edit saved search' : 'Edit list'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="edit-list"
            isDisabled={!name.trim() || (isSearch && !query.trim())}
          >
            Save
          </Button>
        </>
      }
    >
      <form id="edit-list" onSubmit={submit}>
        <TextInput label="Name" value={name} onChange={setName} autoFocus maxLength={120} />
        {isSearch && (
          <div className={styles.query}>
            <TextInput label="Search for" value={query} onChange={setQuery} maxLength={1000} hint={problem} />
          </div>
        )}
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
