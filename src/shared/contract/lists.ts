import { z } from 'zod';
import { PaperId } from '../entities/paper.ts';
import { ListName, ListQuery, ReadingList } from '../entities/reading-list.ts';
import { Trashed, TrashedKey } from '../entities/trashed-list.ts';
import { base, change, Page } from './base.ts';
import { PaperFilter, PaperPage } from './papers.ts';

const ListId = z.object({ id: z.uuid() });
const Membership = z.object({ id: z.uuid(), paperIds: z.array(PaperId).min(1).max(1000) });

export const lists = {
  all: base.output(z.array(ReadingList)),
  /** Those on a list that pass the filter. Without `sort`: in the list's own order; of a saved search the best first. */
  papers: base.input(PaperFilter.extend(ListId.shape).extend(Page.shape)).output(PaperPage),
  /** CONFLICT when a list of that name (case folded) exists. */
  /** With a query: a saved search, whose papers are those it finds. */
  create: change.input(z.object({ name: ListName, query: ListQuery.optional() })).output(ReadingList),
  /** CONFLICT when the name is taken, or a query is given to a list that is kept by hand. */
  update: change
    .input(
      ListId.extend({
        name: ListName.optional(),
        color: ReadingList.shape.color.optional(),
        query: ListQuery.optional(),
      }),
    )
    .output(ReadingList),
  /** To the trash; `restore` brings it back with its papers, under another name where its own was taken meanwhile. */
  remove: change.input(ListId).output(z.object({})),
  restore: change.input(ListId).output(ReadingList),
  /** CONFLICT for a saved search, here and below. */
  addPapers: change.input(Membership).output(z.object({ changed: z.number().int() })),
  /** To the trash, too. */
  removePapers: change.input(Membership).output(z.object({ changed: z.number().int() })),
  /** Puts papers that were taken off back in their old places. CONFLICT while the list lies in the trash. */
  restorePapers: change.input(Membership).output(z.object({ changed: z.number().int() })),
  /** What was deleted here, the latest first. */
  trash: base
    .input(z.object(Page.shape))
    .output(z.object({ total: z.number().int(), items: z.array(Trashed) })),
  /** Deletes for good what lies in the trash; a list with its entries. */
  purge: change
    .input(z.object({ items: z.array(TrashedKey).min(1).max(10_000) }))
    .output(z.object({ deleted: z.number().int() })),
};
