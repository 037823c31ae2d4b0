import { annotations } from './annotations.ts';
import { downloads } from './downloads.ts';
import { events } from './events.ts';
import { exchange } from './exchange.ts';
import { feed } from './feed.ts';
import { follows } from './follows.ts';
import { library } from './library.ts';
import { lists } from './lists.ts';
import { papers } from './papers.ts';
import { reader } from './reader.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { sync } from './sync.ts';

/** The one contract between window and library; both hosts serve exactly this. */
export const contract = {
  annotations,
  downloads,
  events,
  exchange,
  feed,
  follows,
  library,
  lists,
  papers,
  reader,
  search,
  settings,
  shell,
  sync,
};
export type Contract = typeof contract;
