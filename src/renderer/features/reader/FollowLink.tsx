import { useRef } from 'react';
import { Dialog } from 'react-aria-components';
import { useStore } from 'zustand';
import { openExternal } from '../../api/external.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Popover } from '../../ui/Popover.tsx';
import { showError, showToast } from '../../ui/toasts.ts';
import styles from './FollowLink.module.css';
import { followWords } from './follow-words.ts';
import type { FollowedLink, ReaderStore } from './reader-store.ts';

async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    showToast({ message: 'Copied' });
  } catch {
    showError('The address was not copied: the system keeps its clipboard closed.');
  }
}

function Question({ followed, onClose }: { followed: FollowedLink; onClose: () => void }) {
  const { url, link } = followed;
  const anchor = useRef<Element>(link);
  const title = followWords(url);
  const then = (act: () => Promise<void>) => () => {
    onClose();
    void act();
  };
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      offset={6}
      onOpenChange={(isOpen) => isOpen || onClose()}
      className={classNames(styles.popover)}
    >
      <Dialog aria-label={title} className={classNames(styles.dialog)}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.address}>{url}</p>
        <div className={styles.actions}>
          <Button variant="primary" size="small" autoFocus onPress={then(() => openExternal(url))}>
            Open
          </Button>
          <Button size="small" onPress={then(() => copy(url))}>
            Copy link
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}

/** Says where a link out of the paper leads before it is opened in the system's browser. */
export function FollowLink({ reader }: { reader: ReaderStore }) {
  const followed = useStore(reader.store, (state) => state.followed);
  if (!followed) return null;
  return (
    <Question
      key={followed.url}
      followed={followed}
      onClose={() => reader.store.setState({ followed: undefined })}
    />
  );
}
