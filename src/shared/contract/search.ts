import { z } from 'zod';
import { PaperId } from '../entities/paper.ts';
import { ListQuery } from '../entities/reading-list.ts';
import {
  IndexStatus,
  OnlineHit,
  RelatedPaper,
  SearchResults,
  SearchScope,
  SearchSort,
  SuggestedAuthor,
} from '../entities/search.ts';
import { upstreamAnswer } from '../entities/upstream-answer.ts';
import { base, change, Page } from './base.ts';

export const search = {
  query: base
    .input(
      z
        .object({
          /** In the language of `shared/query`. */
          query: z.string().max(1000),
          /** What words without a field are looked for in; absent: everything. */
          in: z.array(SearchScope).min(1).optional(),
          sort: SearchSort.default('relevance'),
          /** It is being typed: its last word may be the beginning of one. */
          isUnfinished: z.boolean().default(true),
          /** How long to wait for the index to take in what changed, before it answers with what there is. */
          patienceMs: z.number().int().nonnegative().max(60_000).default(300),
        })
        .extend(Page.shape),
    )
    .output(SearchResults),
  /** How far the index is. */
  index: base.output(IndexStatus),
  /** Has the index rest: what is there is searched, and nothing more is taken in until it goes on. */
  pauseIndex: change.input(z.object({ paused: z.boolean() })).output(IndexStatus),
  /** Authors of the library whose names hold these words, the last as its beginning; those with most papers first. */
  authors: base
    .input(
      z.object({
        text: z.string().trim().min(1).max(200),
        limit: z.number().int().min(1).max(50).default(8),
      }),
    )
    .output(z.array(SuggestedAuthor)),
  /** Papers that use the same words as these papers, this text, or the papers of this list; the most alike first. */
  related: base
    .input(
      z.object({
        paperIds: z.array(PaperId).max(500).default([]),
        text: z.string().max(20_000).default(''),
        listId: z.uuid().optional(),
        limit: z.number().int().min(1).max(100).default(10),
      }),
    )
    .output(z.array(RelatedPaper)),
  /** What was searched for lately, the latest first. */
  recent: base
    .input(z.object({ limit: z.number().int().min(1).max(50).default(10) }))
    .output(z.array(z.string())),
  /** Keeps a search that led somewhere among the recent ones. */
  remember: change.input(z.object({ query: ListQuery })).output(z.object({})),
  /** Forgets a recent search; without one all of them. */
  forget: change.input(z.object({ query: ListQuery.optional() })).output(z.object({})),
  /** Asks Hugging Face's or arXiv's own search. Nothing is stored; `papers.add` takes what the user wants. */
  online: base
    .input(
      z.object({
        query: z.string().trim().min(1).max(250),
        upstream: z.enum(['hugging-face', 'arxiv']),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .output(upstreamAnswer(z.array(OnlineHit))),
};
