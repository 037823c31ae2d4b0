import { DEFAULT_SETTINGS, Settings } from '#shared/entities/settings.ts';
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
      const stored = all.all().flatMap(({ key, value }) => {
        const known = Settings.partial().safeParse({ [key]: JSON.parse(value) as unknown });
        return known.success ? [known.data] : [];
      });
      return Object.assign({}, DEFAULT_SETTINGS, ...stored) as Settings;
    },
    set: (values: Partial<Settings>): void => set.immediate(values),
  };
}
