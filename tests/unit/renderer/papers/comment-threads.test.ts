import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperComment } from '#shared/entities/community.ts';
import { type CommentThread, toThreads } from '../../../../src/renderer/papers/pane/comment-threads.ts';

const comment = (id: string, minute: number, parentId?: string): PaperComment => ({
  id,
  parentId,
  author: 'ada',
  createdAt: `2026-06-10T12:${String(minute).padStart(2, '0')}:00.000Z`,
  edited: false,
  text: id,
  reactions: [],
});

/** "a(b(c) d) e" */
const print = (threads: readonly CommentThread[]): string =>
  threads
    .map(({ comment: { id }, replies }) => (replies.length > 0 ? `${id}(${print(replies)})` : id))
    .join(' ');

test('answers stand under what they answer, oldest first', () => {
  const comments = [
    comment('d', 3, 'a'),
    comment('e', 4),
    comment('a', 0),
    comment('c', 2, 'b'),
    comment('b', 1, 'a'),
  ];
  expect(print(toThreads(comments))).toBe('a(b(c) d) e');
});

test('an answer to a comment that is gone stands for itself', () => {
  expect(print(toThreads([comment('a', 0), comment('b', 1, 'gone')]))).toBe('a b');
});

test('comments that claim to answer each other are all there', () => {
  expect(print(toThreads([comment('a', 0, 'b'), comment('b', 1, 'a'), comment('c', 2, 'c')]))).toBe('a(b) c');
});

test('a long exchange does not go ever further right', () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at, ids) => comment(id, at, ids[at - 1]));
  expect(print(toThreads(chain))).toBe('a(b(c(d e f)))');
});

test('every comment is there once, whatever they answer', () => {
  const count = (threads: readonly CommentThread[]): string[] =>
    threads.flatMap(({ comment: { id }, replies }) => [id, ...count(replies)]);
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.nat(20)), (names, numbers) => {
      const next = () => numbers.next().value ?? 0;
      const comments = names.map((id) => comment(id, next(), names[next()] ?? 'gone'));
      expect(count(toThreads(comments)).toSorted()).toEqual(names.toSorted());
    }),
  );
});
