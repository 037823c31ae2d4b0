import { X } from 'lucide-react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toasts.module.css';
import { dismissToast, holdToasts, useToasts } from './toasts.ts';

/** The stack of toasts at the foot of the window, announced as they come. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section
      className={styles.stack}
      aria-label="Messages"
      aria-live="polite"
      onPointerEnter={() => holdToasts(true)}
      onPointerLeave={() => holdToasts(false)}
      onFocus={() => holdToasts(true)}
      onBlur={() => holdToasts(false)}
    >
      {toasts.map((toast) => (
        <div key={toast.id} className={classNames(styles.toast, toast.kind === 'error' && styles.error)}>
          <span className={styles.message}>{toast.message}</span>
          {toast.action && (
            <Button
              size="small"
              onPress={() => {
                toast.action?.run();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton icon={X} label="Dismiss" onPress={() => dismissToast(toast.id)} />
        </div>
      ))}
    </section>
  );
}
