import { Link } from 'wouter';
import type { Settings } from '#shared/entities/settings.ts';
import { routes } from '../../navigation/routes.ts';
import { formatBytes } from '../../papers/describe.ts';
import { Choices } from '../../ui/Choices.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingsScreen.module.css';
import { SettingsTab } from './SettingsTab.tsx';
import { changeSettings, useSettings } from './settings-store.ts';

const BYTES_A_MEGABYTE = 1_000_000;

const RULES: readonly { id: Settings['prefetch']; name: string }[] = [
  { id: 'none', name: 'None' },
  { id: 'top', name: 'Those with the most votes' },
  { id: 'all', name: 'All' },
];

function QueueSection({ settings }: { settings: Settings }) {
  return (
    <section className={styles.section} aria-labelledby="queue-heading">
      <h2 id="queue-heading">PDFs</h2>
      <p className={styles.hint}>
        PDFs of papers you star or save to a list are fetched by themselves.{' '}
        <Link href={routes.downloads()}>Open downloads</Link>
      </p>
      <div className={styles.fields}>
        <Switch
          label="Pause downloads"
          hint="What waits keeps its place. PDFs you open or ask for are fetched all the same."
          isOn={settings.downloadsPaused}
          onChange={(downloadsPaused) => void changeSettings({ downloadsPaused })}
        />
        <Switch
          label="Download on metered connections"
          hint="A connection paid by volume, as over a phone. PDFs you ask for are fetched either way."
          isOn={settings.downloadOnMetered}
          onChange={(downloadOnMetered) => void changeSettings({ downloadOnMetered })}
        />
      </div>
    </section>
  );
}

function AheadSection({ settings }: { settings: Settings }) {
  const { prefetch, prefetchTop, prefetchDays } = settings;
  return (
    <section className={styles.section} aria-labelledby="ahead-heading">
      <h2 id="ahead-heading">Ahead of time</h2>
      <p className={styles.hint}>
        PDFs of the newest feed days can be there before you open them, also without a network.
      </p>
      <div className={styles.fields}>
        <Choices
          label="Of each day"
          options={RULES}
          value={prefetch}
          onChange={(rule) => void changeSettings({ prefetch: rule })}
        />
        <div className={styles.inline}>
          <NumberInput
            label="How many of each day"
            minValue={1}
            maxValue={100}
            value={prefetchTop}
            isDisabled={prefetch !== 'top'}
            onChange={(top) => void changeSettings({ prefetchTop: top })}
          />
          <NumberInput
            label="How many days"
            minValue={1}
            maxValue={31}
            value={prefetchDays}
            isDisabled={prefetch === 'none'}
            onChange={(days) => void changeSettings({ prefetchDays: days })}
          />
        </div>
      </div>
    </section>
  );
}

function Use({ budget }: { budget: number }) {
  const used = useSettings(({ stats }) => stats?.documentBytes);
  if (used === undefined) return null;
  return (
    <div className={styles.use}>
      <p className={styles.hint}>
        {formatBytes(used)} of {formatBytes(budget)} used
      </p>
      <ProgressLine done={used} total={budget} />
    </div>
  );
}

function LimitsSection({ settings }: { settings: Settings }) {
  const { maxPdfMegabytes, diskBudgetMegabytes, diskReserveMegabytes } = settings;
  const usualReserve = useSettings(({ stats }) => stats?.diskReserveBytes);
  const reserve =
    diskReserveMegabytes === null ? (usualReserve ?? 0) : diskReserveMegabytes * BYTES_A_MEGABYTE;
  return (
    <section className={styles.section} aria-labelledby="limits-heading">
      <h2 id="limits-heading">Limits</h2>
      <p className={styles.hint}>
        Past the disk budget, fetched PDFs you opened longest ago make room. One with highlights or on a list
        never goes. Below what is kept free of the disk, only PDFs you ask for are fetched; unless you set it,
        that is 1 GB, or 5 % of a small disk.
      </p>
      <div className={styles.fields}>
        <div className={styles.inline}>
          <NumberInput
            label="Disk budget"
            unit="GB"
            minValue={0.1}
            maxValue={10_000}
            step={0.1}
            value={diskBudgetMegabytes / 1000}
            onChange={(gigabytes) =>
              void changeSettings({ diskBudgetMegabytes: Math.round(gigabytes * 1000) })
            }
          />
          <NumberInput
            label="Keep free"
            unit="GB"
            minValue={0}
            maxValue={10_000}
            step={0.1}
            value={Math.round(reserve / BYTES_A_MEGABYTE / 100) / 10}
            onChange={(gigabytes) =>
              void changeSettings({ diskReserveMegabytes: Math.round(gigabytes * 1000) })
            }
          />
          <NumberInput
            label="Largest PDF"
            unit="MB"
            minValue={1}
            maxValue={2000}
            value={maxPdfMegabytes}
            onChange={(megabytes) => void changeSettings({ maxPdfMegabytes: megabytes })}
          />
        </div>
        <Use budget={diskBudgetMegabytes * BYTES_A_MEGABYTE} />
      </div>
    </section>
  );
}

/** Which PDFs are fetched, when, and how much room they may take. */
export function DownloadsTab() {
  return (
    <SettingsTab>
      {(settings) => (
        <>
          <QueueSection settings={settings} />
          <AheadSection settings={settings} />
          <LimitsSection settings={settings} />
        </>
      )}
    </SettingsTab>
  );
}
