import type { Config } from '../config.ts';
import type { Services } from '../services/create-services.ts';
import type { Shell } from '../services/shell-port.ts';
import { annotationsRouter } from './annotations.ts';
import { createAnswering } from './answering.ts';
import { downloadsRouter } from './downloads.ts';
import { eventsRouter } from './events.ts';
import { exchangeRouter } from './exchange.ts';
import { feedRouter } from './feed.ts';
import { followsRouter } from './follows.ts';
import { os } from './implementer.ts';
import { libraryRouter } from './library.ts';
import { listsRouter } from './lists.ts';
import { papersRouter } from './papers.ts';
import { readerRouter } from './reader.ts';
import { searchRouter } from './search.ts';
import { settingsRouter } from './settings.ts';
import { shellRouter } from './shell.ts';
import { syncRouter } from './sync.ts';

/** The whole contract, answered by the services. */
export function createRouter(services: Services, shell: Shell, config: Config) {
  const answer = createAnswering(services, config);
  const answering = os.use(({ path, next }, input) => answer({ path, input }, next));
  return answering.router({
    annotations: annotationsRouter(services.annotations, services.annotationPictures, services.carryOver),
    downloads: downloadsRouter(services.downloads),
    events: eventsRouter(services.changes),
    exchange: exchangeRouter(services.exchange, services.pdfAnnotations),
    feed: feedRouter(services.feed),
    follows: followsRouter(services.follows),
    library: libraryRouter(services.library, services.starterShelf, services.writeLock),
    lists: listsRouter(services.lists),
    papers: papersRouter(services.papers, services.discovery),
    reader: readerRouter(services.reader, services.lockedPdfs),
    search: searchRouter(services.search, services.discovery),
    settings: settingsRouter(services.settings),
    shell: shellRouter(shell, config),
    sync: syncRouter(services.sync),
  });
}
