import { Settings } from '../entities/settings.ts';
import { base } from './base.ts';

export const settings = {
  get: base.output(Settings),
  set: base.input(Settings.omit({ starterShelf: true }).partial()).output(Settings),
};
