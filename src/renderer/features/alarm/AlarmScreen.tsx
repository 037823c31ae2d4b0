import { type ReactNode, useState } from 'react';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AlarmScreen.module.css';

interface Props {
  /** What is the matter. */
  title: string;
  /** Why, in paragraphs. */
  children: ReactNode;
  /** Ways out besides quitting. */
  actions?: ReactNode;
  /** What comes of them. */
  outcome?: ReactNode;
  /** Something is under way that must not be left. */
  isBusy?: boolean;
}

/** Shown in place of everything else where there is no library to show: what is the matter, and the ways out. */
export function AlarmScreen({ title, children, actions, outcome, isBusy = false }: Props) {
  const [hasQuit, setHasQuit] = useState(false);

  async function quit(): Promise<void> {
    setHasQuit(true);
    await api.shell.quit().catch(() => undefined);
  }

  if (hasQuit) {
    return (
      <main className={styles.screen}>
        <h1>Offprint has ended</h1>
        <p>This window can be closed.</p>
      </main>
    );
  }
  return (
    <main className={styles.screen}>
      <h1>{title}</h1>
      {children}
      <div className={styles.actions}>
        {actions}
        <Button isDisabled={isBusy} onPress={() => void quit()}>
          Quit
        </Button>
      </div>
      {outcome}
    </main>
  );
}

/** The library's folder, within a sentence. */
export const Folder = ({ path }: { path: string }) => <bdi className={styles.path}>{path}</bdi>;
