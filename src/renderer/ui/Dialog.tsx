import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useCountedDialog } from './open-dialogs.ts';
import { useCloseOnLeave } from './use-close-on-leave.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Actions, right-aligned under the content; the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** What is there only while the dialog is open. */
function Contents({ title, onClose, actions, children }: Omit<DialogProps, 'isOpen' | 'wide'>) {
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog);
  useCountedDialog();
  return (
    <AriaDialog ref={dialog} className={classNames(styles.dialog)}>
      <header className={styles.header}>
        <Heading slot="title" level={2} className={styles.title}>
          {title}
        </Heading>
        <IconButton icon={X} label="Close" onPress={onClose} />
      </header>
      <div className={styles.content}>{children}</div>
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </AriaDialog>
  );
}

/** A modal dialog named by its title. Escape, the scrim, the cross and going to another screen close it. */
export function Dialog({ isOpen, onClose, wide, ...contents }: DialogProps) {
  useCloseOnLeave(isOpen, onClose);
  return (
    <ModalOverlay
      className={classNames(styles.scrim)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <Contents onClose={onClose} {...contents} />
      </Modal>
    </ModalOverlay>
  );
}
