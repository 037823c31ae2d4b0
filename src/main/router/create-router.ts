import type { Config } from '../config.ts';
import type { Services } from '../services/create-services.ts';
import type { Shell } from '../services/shell-port.ts';
import { annotationsRouter } from './annotations.ts';
import { eventsRouter } from './events.ts';
import { feedRouter } from './feed.ts';
import { os } from './implementer.ts';
import { libraryRouter } from './library.ts';
import { listsRouter } from './lists.ts';
import { papersRouter } from './papers.ts';
import { searchRouter } from './search.ts';
import { settingsRouter } from './settings.ts';
import { shellRouter } from './shell.ts';

/** The whole contract, answered by the services. */
export function createRouter(services: Services, shell: Shell, config: Config) {
  return os.router({
    annotations: annotationsRouter(services.annotations),
    events: eventsRouter(services.changes),
    feed: feedRouter(services.feed),
    library: libraryRouter(services.library, services.starterShelf),
    lists: listsRouter(services.lists),
    papers: papersRouter(services.papers),
    search: searchRouter(services.search),
    settings: settingsRouter(services.settings),
    shell: shellRouter(shell, config),
  });
}
