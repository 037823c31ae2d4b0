import { Settings } from '#shared/entities/settings.ts';
import type { Database } from '../open.ts';

export type SettingsRepository = ReturnType<typeof createSettingsRepository>;

/** Keeps the settings, one row a key. A value that no longer fits its schema falls back to the default. */
export function createSettingsRepository(db: Database) {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const put = db.prepare(
    `INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  );
  const set = db.transaction((values: Partial<Settings>) => {
    const now = new Date().toISOString();
    for (const [key, value] of Object.entries(values)) put.run(key, JSON.stringify(value), now);
  });

  return {
    get(): Settings {
      const stored = Object.fromEntries(
        all.all().map(({ key, value }) => [key, JSON.parse(value) as unknown]),
      );
      const whole = Settings.safeParse(stored);
      if (whole.success) return whole.data;
      const bad = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
      return Settings.parse(Object.fromEntries(Object.entries(stored).filter(([key]) => !bad.has(key))));
    },
    set: (values: Partial<Settings>): void => set.immediate(values),
  };
}
