import {
  CircleCheck,
  Clock,
  CloudDownload,
  CloudOff,
  type LucideIcon,
  Pause,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { type StatusTone, type StatusWords, statusWords, withUnsaved } from '../../sync/status-words.ts';
import { syncNow } from '../../sync/sync-actions.ts';
import { useSync } from '../../sync/sync-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useRefused } from '../../write/refused.ts';
import { SyncDetails } from './SyncDetails.tsx';
import styles from './SyncStatus.module.css';

const ICONS: Record<StatusTone, LucideIcon> = {
  current: CircleCheck,
  busy: CloudDownload,
  waiting: Clock,
  offline: CloudOff,
  paused: Pause,
  failed: TriangleAlert,
};

/** The status in words. Only the state is read out when it changes; figures that tick are for the eye. */
function Words({ words }: { words: StatusWords | undefined }) {
  return (
    <p role="status" aria-label="Sync" className={styles.words}>
      {words?.state}
      {words?.rest && <span aria-hidden>{words.rest}</span>}
    </p>
  );
}

/** How current the library is: a line at the navigation's foot, an icon on the rail. Pressed, it tells more. */
export function SyncStatus() {
  const status = useSync((state) => state.status);
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const count = useRefused(({ refused }) => refused.length);
  const words = withUnsaved(status && statusWords(status, now), { count, hasFault: !!status?.fault });
  const Icon = ICONS[words?.tone ?? 'current'];
  return (
    <div className={styles.sync}>
      <div className={styles.line}>
        <div className={styles.more}>
          <Words words={words} />
          <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button aria-label="Sync details" className={styles.open ?? ''}>
              <Icon size={18} strokeWidth={1.6} aria-hidden className={styles.icon} />
            </Button>
            <Popover className={styles.popover ?? ''} placement="right bottom" offset={10}>
              <SyncDetails onLeave={() => setOpen(false)} />
            </Popover>
          </DialogTrigger>
        </div>
        <IconButton icon={RefreshCw} label="Sync now" onPress={() => void syncNow()} />
      </div>
      {words?.progress && (
        <div className={styles.progress}>
          <ProgressLine {...words.progress} />
        </div>
      )}
    </div>
  );
}
