import { Settings, SettingsChange } from '../entities/settings.ts';
import { base } from './base.ts';

export const settings = {
  get: base.output(Settings),
  set: base.input(SettingsChange.omit({ starterShelf: true })).output(Settings),
};
