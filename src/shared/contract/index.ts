import { annotations } from './annotations.ts';
import { events } from './events.ts';
import { feed } from './feed.ts';
import { library } from './library.ts';
import { lists } from './lists.ts';
import { papers } from './papers.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

/** The one contract between window and library; both hosts serve exactly this. */
export const contract = { annotations, events, feed, library, lists, papers, search, settings, shell };
export type Contract = typeof contract;
