import { type SyntheticEvent, useState } from 'react';
import { addDays, FIRST_FEED_DAY, feedToday } from '#shared/calendar.ts';
import type { Backfill } from '#shared/entities/sync.ts';
import { describeBackfill } from '../../sync/status-words.ts';
import { startBackfill, stopBackfill } from '../../sync/sync-actions.ts';
import { useSync } from '../../sync/sync-store.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { backfillRangeError } from './backfill-range.ts';
import styles from './SettingsScreen.module.css';

/** Days the form begins with. */
const FIRST_RANGE_DAYS = 90;

function Progress({ backfill }: { backfill: Backfill }) {
  const { state, from, to, done, total, failed } = backfill;
  const isActive = state === 'running' || state === 'waiting';
  return (
    <div className={styles.backfill}>
      <div className={styles.line}>
        <p>
          {formatDate(from)} to {formatDate(to)}: {describeBackfill(backfill)}
        </p>
        {isActive && (
          <Button size="small" onPress={() => void stopBackfill()}>
            Cancel
          </Button>
        )}
        {state === 'cancelled' && (
          <Button size="small" onPress={() => void startBackfill({ from, to })}>
            Go on
          </Button>
        )}
        {state === 'done' && failed.length > 0 && (
          <Button size="small" onPress={() => void startBackfill({ from, to })}>
            Try again
          </Button>
        )}
      </div>
      {isActive && (
        <ProgressLine label="Older days" done={done} total={total} valueLabel={`${done} of ${total} days`} />
      )}
      {failed.length > 0 && (
        <ul className={styles.failures} aria-label="Days that failed">
          {failed.map(({ what, why }) => (
            <li key={what}>
              <strong>{what}</strong> <span>{why}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Fetching a long range of feed days, once. */
export function OlderDaysSection() {
  const backfill = useSync(({ status }) => status?.backfill);
  const today = feedToday();
  const [from, setFrom] = useState<string>(() => addDays(today, -FIRST_RANGE_DAYS));
  const [to, setTo] = useState<string>(today);
  const [error, setError] = useState<string>();

  function start(event: SyntheticEvent): void {
    event.preventDefault();
    const wrong = backfillRangeError({ from, to }, today);
    setError(wrong);
    if (wrong === undefined) void startBackfill({ from, to });
  }

  return (
    <section className={styles.section} aria-labelledby="older-heading">
      <h2 id="older-heading">Back-fill</h2>
      <p className={styles.hint}>
        Fetches older days of the Daily Papers, back to the first, {formatDate(FIRST_FEED_DAY)}. It goes on
        where it stopped, also after a restart.
      </p>
      <form className={styles.inline} onSubmit={start} noValidate>
        <TextInput
          label="From"
          type="date"
          min={FIRST_FEED_DAY}
          max={today}
          value={from}
          onChange={setFrom}
        />
        <TextInput label="To" type="date" min={FIRST_FEED_DAY} max={today} value={to} onChange={setTo} />
        <Button type="submit">Fetch these days</Button>
      </form>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {backfill && <Progress backfill={backfill} />}
    </section>
  );
}
