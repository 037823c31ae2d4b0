import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';

/** `lists.all` and the like: the calls that change nothing, by what the contract says of them. */
const telling = Object.entries(contract).flatMap(([namespace, calls]) =>
  Object.entries(calls)
    .filter(([, call]) => !('changes' in call['~orpc'].meta))
    .map(([name]) => `${namespace}.${name}`),
);

// One that is not here changes something, is made with `change`, and asked for by `renderer/write`.
test('only these calls change nothing in the library', () => {
  expect(telling.sort()).toEqual([
    'annotations.elsewhere',
    'annotations.forPaper',
    'annotations.list',
    'annotations.review',
    'annotations.tags',
    'annotations.trash',
    'downloads.list',
    'downloads.ofPapers',
    'events.changes',
    'exchange.exportText',
    'exchange.pdfAnnotations',
    'exchange.template',
    'feed.page',
    'follows.all',
    'library.state',
    'library.stats',
    'lists.all',
    'lists.papers',
    'lists.trash',
    'papers.community',
    'papers.get',
    'papers.list',
    'papers.match',
    'reader.desk',
    'reader.unfinished',
    'reader.words',
    'search.authors',
    'search.index',
    'search.online',
    'search.query',
    'search.recent',
    'search.related',
    'settings.get',
    'shell.forgetPassword',
    'shell.info',
    'shell.openExternal',
    'shell.quit',
    'shell.recallPassword',
    'shell.rememberPassword',
    'shell.showDataFolder',
    'shell.showLog',
    'sync.status',
  ]);
});
