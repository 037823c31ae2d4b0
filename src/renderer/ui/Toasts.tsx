import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import {
  type QueuedToast,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { keyPress } from '../commands/keys/key-press.ts';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toasts.module.css';
import { dismissToast, type Toast as Shown, toasts } from './toasts.ts';

function ShownToast({ toast }: { toast: QueuedToast<Shown> }) {
  const { message, kind, action } = toast.content;
  const dismiss = () => dismissToast(toast.key);
  return (
    <Toast
      toast={toast}
      data-toast={toast.key}
      className={classNames(styles.toast, kind === 'error' && styles.error)}
    >
      <ToastContent className={styles.message}>
        <Text slot="title">{message}</Text>
      </ToastContent>
      {action && (
        <Button
          size="small"
          onPress={() => {
            // First, for it may say something about the same.
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Dismiss" onPress={dismiss} />
    </Toast>
  );
}

function subscribe(onChange: () => void): () => void {
  const stop = toasts.subscribe(onChange);
  return () => void stop();
}

/**
 * The toasts at the foot of the window, the newest nearest to it: announced as they come, reached by F6. The focus goes
 * back to where it was with the last of them.
 */
export function Toasts() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (keyPress(event).key !== 'Escape' || !(event.target instanceof Element)) return;
      const toast = event.target.closest<HTMLElement>('[data-toast]');
      if (!toast?.dataset.toast) return;
      event.stopPropagation();
      dismissToast(toast.dataset.toast);
    };
    // Before what lies under them hears it.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  // The region makes itself known to F6 as it comes, and has to be there then.
  const isEmpty = useSyncExternalStore(subscribe, () => toasts.visibleToasts.length === 0);
  if (isEmpty) return null;
  return (
    <ToastRegion queue={toasts} aria-label="Messages" className={classNames(styles.stack)}>
      {({ toast }) => <ShownToast toast={toast} />}
    </ToastRegion>
  );
}
