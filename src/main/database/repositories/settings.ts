import { DEFAULT_SETTINGS, Settings, type SettingsChange } from '#shared/entities/settings.ts';
import type { Database } from '../open.ts';

export type SettingsRepository = ReturnType<typeof createSettingsRepository>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What holds several things is changed thing by thing; null takes one away. */
function changed(current: unknown, value: unknown): unknown {
  if (!isObject(current) || !isObject(value) || Array.isArray(value)) return value;
  const entries = Object.entries({ ...current, ...value });
  return Object.fromEntries(entries.filter(([, part]) => part !== null));
}

/** Keeps the settings, one row a key. A value that no longer fits its schema falls back to the default. */
export function createSettingsRepository(db: Database) {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  const put = db.prepare(
    `INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  );
  function get(): Settings {
    const stored = all.all().flatMap(({ key, value }) => {
      const known = Settings.partial().safeParse({ [key]: JSON.parse(value) as unknown });
      return known.success ? [known.data] : [];
    });
    return Object.assign({}, DEFAULT_SETTINGS, ...stored) as Settings;
  }

  const set = db.transaction((values: SettingsChange) => {
    const now = new Date().toISOString();
    // As they are at this moment, whoever else writes.
    const current: Record<string, unknown> = get();
    for (const [key, value] of Object.entries(values))
      if (value !== undefined) put.run(key, JSON.stringify(changed(current[key], value)), now);
  });

  return { get, set: (values: SettingsChange): void => set.immediate(values) };
}
