import type { Settings, SettingsChange } from '#shared/entities/settings.ts';
import type { SettingsRepository } from '../database/repositories/settings.ts';
import type { Changes } from './changes.ts';

interface Deps {
  settings: SettingsRepository;
  changes: Changes;
}

export type SettingsService = ReturnType<typeof createSettingsService>;

/** What the user can set. */
export function createSettingsService({ settings, changes }: Deps) {
  return {
    get: (): Settings => settings.get(),
    /** Sets what is given, leaves the rest; answers all settings. */
    set(values: SettingsChange): Settings {
      settings.set(values);
      changes.publish({ type: 'settings.changed' });
      return settings.get();
    },
  };
}
