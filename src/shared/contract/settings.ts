import { Settings, SettingsChange } from '../entities/settings.ts';
import { base, change } from './base.ts';

export const settings = {
  get: base.output(Settings),
  set: change.input(SettingsChange.omit({ starterShelf: true })).output(Settings),
};
