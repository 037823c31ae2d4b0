import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Checkbox, Dialog, Heading, Input, TextField } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import { Dot } from '../ui/Dot.tsx';
import { Popover } from '../ui/Popover.tsx';
import { addToList, removeFromList } from './paper-actions.ts';
import { usePaper } from './paper-cache.ts';
import { createList, useReadingLists } from './reading-lists.ts';
import styles from './SaveToListPanel.module.css';
import { closeSaveToList, useSaveToList } from './save-to-list.ts';

function NewList({ paperId, autoFocus }: { paperId: string; autoFocus: boolean }) {
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const list = name.trim() ? await createList(name.trim()) : undefined;
    if (!list) return;
    setName('');
    await addToList(paperId, list);
  };
  return (
    <form className={styles.create} onSubmit={submit}>
      <TextField aria-label="New list" value={name} onChange={setName} autoFocus={autoFocus} maxLength={120}>
        <Input placeholder="New list" className={styles.input} />
      </TextField>
      <Button type="submit" size="small" isDisabled={!name.trim()}>
        Create
      </Button>
    </form>
  );
}

function Choices({ paperId }: { paperId: string }) {
  const paper = usePaper(paperId);
  const all = useReadingLists((state) => state.lists) ?? [];
  // What is on a saved list, its search says.
  const lists = all.filter(({ query }) => query === undefined);
  return (
    <>
      {lists.length > 0 ? (
        <div className={styles.lists}>
          {lists.map((list) => (
            <Checkbox
              key={list.id}
              className={styles.choice}
              isSelected={paper?.lists.includes(list.name) ?? false}
              onChange={(on) => void (on ? addToList(paperId, list) : removeFromList(paperId, list))}
            >
              <span className={styles.box} aria-hidden />
              <Dot color={list.color} />
              <span className={styles.name}>{list.name}</span>
            </Checkbox>
          ))}
        </div>
      ) : (
        <p className={styles.none}>No lists yet. Name the first one.</p>
      )}
      <NewList paperId={paperId} autoFocus={lists.length === 0} />
    </>
  );
}

/** The one panel of the window in which a paper is put on reading lists. */
export function SaveToListPanel() {
  const { paperId, anchor } = useSaveToList();
  const trigger = useRef<Element | null>(null);
  if (anchor) trigger.current = anchor;
  useEffect(() => {
    if (!anchor) return;
    // What it stands beside may go while the screen stays: another paper is shown, the row is taken off.
    const observer = new MutationObserver(() => !anchor.isConnected && closeSaveToList());
    observer.observe(document.body, { subtree: true, childList: true });
    return () => observer.disconnect();
  }, [anchor]);
  return (
    <Popover
      triggerRef={trigger}
      isNonModal
      isOpen={paperId !== undefined}
      onOpenChange={(open) => !open && closeSaveToList()}
      placement="bottom start"
      offset={4}
      className={styles.popover ?? ''}
      data-modal
    >
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" level={2} className={styles.title}>
          Save to list
        </Heading>
        {paperId !== undefined && <Choices paperId={paperId} />}
      </Dialog>
    </Popover>
  );
}
