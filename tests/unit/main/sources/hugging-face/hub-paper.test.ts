import { describe, expect, test } from 'vitest';
import { readComments, readLinked } from '../../../../../src/main/sources/hugging-face/hub-paper.ts';

const HUB = 'https://hub.example.org';

describe('what is linked to a paper', () => {
  test('is told with its page, the most liked of each kind first', () => {
    const { linked, totals } = readLinked(
      {
        id: '2601.00001',
        linkedModels: [
          { id: 'acme/small', likes: 1, downloads: 10, pipeline_tag: 'text-generation', gated: 'auto' },
          { id: 'acme/large', likes: 5, downloads: 2 },
        ],
        linkedDatasets: [{ id: 'corpus', likes: 0 }],
        linkedSpaces: [{ id: 'acme/demo', emoji: '🚀', running: true, shortDescription: 'Try it' }],
        numTotalModels: 12,
        numTotalDatasets: 1,
      },
      HUB,
    );
    expect(linked).toEqual([
      { kind: 'model', id: 'acme/large', url: `${HUB}/acme/large`, likes: 5, downloads: 2 },
      {
        kind: 'model',
        id: 'acme/small',
        url: `${HUB}/acme/small`,
        likes: 1,
        downloads: 10,
        description: 'text-generation',
      },
      { kind: 'dataset', id: 'corpus', url: `${HUB}/datasets/corpus`, likes: 0 },
      { kind: 'space', id: 'acme/demo', url: `${HUB}/spaces/acme/demo`, description: 'Try it' },
    ]);
    expect(totals).toEqual({ model: 12, dataset: 1, space: 1 });
  });

  test('survives unknown, missing and misshapen keys', () => {
    expect(readLinked({}, HUB)).toEqual({ linked: [], totals: { model: 0, dataset: 0, space: 0 } });
    expect(
      readLinked(
        {
          linkedModels: [
            7,
            null,
            { id: '../../etc' },
            { id: 'a/b', private: true },
            { id: 'a/c', likes: 'many' },
          ],
          linkedDatasets: 'none',
          numTotalModels: -1,
        },
        HUB,
      ),
    ).toEqual({
      linked: [{ kind: 'model', id: 'a/c', url: `${HUB}/a/c` }],
      totals: { model: 1, dataset: 0, space: 0 },
    });
  });
});

describe('comments', () => {
  const comment = (id: string, createdAt: string, data: object = {}, more: object = {}) => ({
    id,
    type: 'comment',
    author: { name: 'ada', fullname: 'Ada Osei' },
    createdAt,
    data: { edited: false, hidden: false, latest: { raw: `text of ${id}` }, reactions: [], ...data },
    ...more,
  });

  test('come oldest first, with what they answer', () => {
    const comments = readComments({
      comments: [
        comment('b', '2026-01-02T00:00:00.000Z', {
          edited: true,
          parentCommentId: 'a',
          reactions: [{ reaction: '👍', users: ['bo'], count: 1 }, { reaction: 7 }],
        }),
        comment('a', '2026-01-01T00:00:00.000Z'),
      ],
    });
    expect(comments).toEqual([
      {
        id: 'a',
        author: 'ada',
        createdAt: '2026-01-01T00:00:00.000Z',
        edited: false,
        text: 'text of a',
        reactions: [],
      },
      {
        id: 'b',
        parentId: 'a',
        author: 'ada',
        createdAt: '2026-01-02T00:00:00.000Z',
        edited: true,
        text: 'text of b',
        reactions: [{ reaction: '👍', count: 1 }],
      },
    ]);
  });

  test('that are hidden say nothing', () =>
    expect(
      readComments({ comments: [comment('a', '2026-01-01T00:00:00Z', { hidden: true })] }),
    ).toMatchObject([{ id: 'a', text: '' }]));

  test('of strange shapes are read as far as can be, or passed over', () => {
    expect(readComments({})).toEqual([]);
    expect(readComments({ comments: 'none' })).toEqual([]);
    expect(
      readComments({
        comments: [
          null,
          { id: 'x' },
          comment('c', 'yesterday'),
          comment('d', '2026-01-01T00:00:00Z', {}, { type: 'title-change' }),
          comment(
            'e',
            '2026-01-01T00:00:00Z',
            { latest: null, reactions: 3 },
            { author: null, type: undefined },
          ),
        ],
      }),
    ).toEqual([
      {
        id: 'e',
        author: 'someone',
        createdAt: '2026-01-01T00:00:00Z',
        edited: false,
        text: '',
        reactions: [],
      },
    ]);
  });
});
