import type { Settings } from '#shared/entities/settings.ts';
import { nextSyncWords } from '../../sync/next-sync.ts';
import { statusWords } from '../../sync/status-words.ts';
import { useSync } from '../../sync/sync-store.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ContactSection } from './ContactSection.tsx';
import { FollowsSection } from './FollowsSection.tsx';
import { OlderDaysSection } from './OlderDaysSection.tsx';
import styles from './SettingsScreen.module.css';
import { SettingsTab } from './SettingsTab.tsx';
import { changeSettings } from './settings-store.ts';

const INTERVALS: readonly { id: string; name: string; minutes: number }[] = [
  { id: '15', name: 'Every 15 minutes', minutes: 15 },
  { id: '30', name: 'Every 30 minutes', minutes: 30 },
  { id: '60', name: 'Every hour', minutes: 60 },
  { id: '180', name: 'Every 3 hours', minutes: 180 },
  { id: '360', name: 'Every 6 hours', minutes: 360 },
  { id: '1440', name: 'Once a day', minutes: 1440 },
];

/** The choices, and the interval that is set where it is none of them. */
function intervalsWith(minutes: number): typeof INTERVALS {
  if (INTERVALS.some((interval) => interval.minutes === minutes)) return INTERVALS;
  return [...INTERVALS, { id: String(minutes), name: `Every ${minutes} minutes`, minutes }];
}

/** "Up to date, 5 min ago. Next sync: 14:05." */
function StandsAt() {
  const status = useSync((state) => state.status);
  const now = useNow();
  if (!status) return null;
  const { state, rest } = statusWords(status, now);
  const next = nextSyncWords(status, now);
  return (
    <p className={styles.hint}>
      {`${state}${rest}`.replace(/\.$/, '')}.{next && ` Next sync: ${next}.`}
    </p>
  );
}

function AutomaticSection({ settings }: { settings: Settings }) {
  const { syncPaused, syncEveryMinutes } = settings;
  const intervals = intervalsWith(syncEveryMinutes);
  return (
    <section className={styles.section} aria-labelledby="automatic-heading">
      <h2 id="automatic-heading">Keeping current</h2>
      <p className={styles.hint}>
        The newest days of the Daily Papers, and what you follow below. “Sync now” works at any time.
      </p>
      <div className={styles.fields}>
        <Switch
          label="Sync automatically"
          isOn={!syncPaused}
          onChange={(isOn) => void changeSettings({ syncPaused: !isOn })}
        />
        <div className={styles.inline}>
          <Select
            label="How often"
            options={intervals}
            value={String(syncEveryMinutes)}
            onChange={(id) => {
              const chosen = intervals.find((interval) => interval.id === id);
              if (chosen) void changeSettings({ syncEveryMinutes: chosen.minutes });
            }}
          />
          <StandsAt />
        </div>
      </div>
    </section>
  );
}

/** Where papers come from, and how often they are looked for. */
export function SourcesTab() {
  return (
    <SettingsTab>
      {(settings) => (
        <>
          <AutomaticSection settings={settings} />
          <OlderDaysSection />
          <FollowsSection />
          <ContactSection saved={settings.contact} />
        </>
      )}
    </SettingsTab>
  );
}
