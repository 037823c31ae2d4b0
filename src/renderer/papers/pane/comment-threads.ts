import type { PaperComment } from '#shared/entities/community.ts';

/** A comment and what was answered to it, oldest first. */
export interface CommentThread {
  comment: PaperComment;
  replies: CommentThread[];
}

/** Answers to answers beyond this stand beside what they answer: there is no room to go further right. */
const DEEPEST = 3;

/**
 * Comments as a conversation. A comment whose parent is missing, or younger than itself, stands for itself: every
 * comment is in the result, once.
 */
export function toThreads(comments: readonly PaperComment[]): CommentThread[] {
  const roots: CommentThread[] = [];
  /** Where the answers to a comment go, and how deep that is. */
  const places = new Map<string, { answers: CommentThread[]; depth: number }>();
  for (const comment of comments.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    const { answers: siblings, depth } = places.get(comment.parentId ?? '') ?? { answers: roots, depth: 0 };
    const thread: CommentThread = { comment, replies: [] };
    siblings.push(thread);
    const isDeepest = depth === DEEPEST;
    places.set(
      comment.id,
      isDeepest ? { answers: siblings, depth } : { answers: thread.replies, depth: depth + 1 },
    );
  }
  return roots;
}
