import type { Services } from '../services/create-services.ts';
import type { LibraryService } from '../services/library-service.ts';
import type { StarterShelfService } from '../services/starter-shelf-service.ts';
import { os } from './implementer.ts';

export const libraryRouter = (
  library: LibraryService,
  starterShelf: StarterShelfService,
  writeLock: Services['writeLock'],
) => ({
  state: os.library.state.handler(() => library.state()),
  beginAnew: os.library.beginAnew.handler(() => library.beginAnew()),
  stats: os.library.stats.handler(() => library.stats()),
  stopWaiting: os.library.stopWaiting.handler(() => {
    writeLock.giveUp();
    return {};
  }),
  import: os.library.import.handler(({ input, signal }) => library.importUploads(input, signal)),
  removeStarterShelf: os.library.removeStarterShelf.handler(() => starterShelf.remove()),
  restoreStarterShelf: os.library.restoreStarterShelf.handler(() => starterShelf.restore()),
});
