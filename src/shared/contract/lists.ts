import { z } from 'zod';
import { PaperId } from '../entities/paper.ts';
import { ListName, ListQuery, ReadingList } from '../entities/reading-list.ts';
import { base, Page } from './base.ts';
import { PaperFilter, PaperPage } from './papers.ts';

const ListId = z.object({ id: z.uuid() });
const Membership = z.object({ id: z.uuid(), paperIds: z.array(PaperId).min(1).max(1000) });

export const lists = {
  all: base.output(z.array(ReadingList)),
  /** Those on a list that pass the filter. Without `sort`: in the list's own order; of a saved search the best first. */
  papers: base.input(PaperFilter.extend(ListId.shape).extend(Page.shape)).output(PaperPage),
  /** CONFLICT when a list of that name (case folded) exists. */
  /** With a query: a saved search, whose papers are those it finds. */
  create: base.input(z.object({ name: ListName, query: ListQuery.optional() })).output(ReadingList),
  /** CONFLICT when the name is taken, or a query is given to a list that is kept by hand. */
  update: base
    .input(
      ListId.extend({
        name: ListName.optional(),
        color: ReadingList.shape.color.optional(),
        query: ListQuery.optional(),
      }),
    )
    .output(ReadingList),
  /** To the trash; `restore` brings it back with its papers. */
  remove: base.input(ListId).output(z.object({})),
  restore: base.input(ListId).output(ReadingList),
  /** CONFLICT for a saved search, here and below. */
  addPapers: base.input(Membership).output(z.object({ changed: z.number().int() })),
  removePapers: base.input(Membership).output(z.object({ changed: z.number().int() })),
};
