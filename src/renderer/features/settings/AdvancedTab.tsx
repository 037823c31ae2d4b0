import type { Settings } from '#shared/entities/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingsScreen.module.css';
import { SettingsTab } from './SettingsTab.tsx';
import { changeSettings, showLog, useSettings } from './settings-store.ts';

function LogSection({ settings }: { settings: Settings }) {
  const { logDir, version } = useSettings();
  return (
    <section className={styles.section} aria-labelledby="log-heading">
      <h2 id="log-heading">Log</h2>
      <p className={styles.hint}>
        What Offprint notes of its own work and of what went wrong. It stays on this machine and names no
        paper, note or search, unless you let it below.
      </p>
      <p className={styles.path}>{logDir}</p>
      <div className={styles.row}>
        <Button isDisabled={logDir === undefined} onPress={() => logDir && void showLog(logDir)}>
          Show log
        </Button>
      </div>
      <div className={styles.fields}>
        <Switch
          label="Write down everything"
          hint="Also titles, notes and searches. Turn it on only while you look for a fault."
          isOn={settings.debugLog}
          onChange={(debugLog) => void changeSettings({ debugLog })}
        />
      </div>
      {version && <p className={styles.hint}>Offprint {version}</p>}
    </section>
  );
}

/** What helps to find a fault. */
export function AdvancedTab() {
  return <SettingsTab>{(settings) => <LogSection settings={settings} />}</SettingsTab>;
}
