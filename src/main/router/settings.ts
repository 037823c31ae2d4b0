import type { SettingsService } from '../services/settings-service.ts';
import { os } from './implementer.ts';

export const settingsRouter = (service: SettingsService) => ({
  get: os.settings.get.handler(() => service.get()),
  set: os.settings.set.handler(({ input }) => service.set(input)),
});
