import { createHash } from 'node:crypto';
import type { Annotation } from '#shared/entities/annotation.ts';
import { toColumns } from './annotation-row.ts';

/** A look an annotation had, and since when it had it. */
type Past = [fingerprint: string, updatedAt: string][];

/** Nobody undoes more. */
const MOST = 50;

function fingerprint(annotation: Annotation): string {
  const { updatedAt: _, ...columns } = toColumns(annotation);
  return createHash('sha1').update(JSON.stringify(columns)).digest('base64');
}

/**
 * When an annotation was changed last, and what is to be remembered of its past: what is changed back to what it was is as
 * old as that, and what is not changed at all stays as old as it is.
 */
export function changedAt(
  before: Annotation,
  after: Annotation,
  past: Past,
  now: string,
): { updatedAt: string; past: Past } {
  const [was, is] = [fingerprint(before), fingerprint(after)];
  if (was === is) return { updatedAt: before.updatedAt, past };
  const at = past.findLastIndex(([known]) => known === is);
  const [, since] = past[at] ?? [];
  if (since !== undefined) return { updatedAt: since, past: past.slice(0, at) };
  return { updatedAt: now, past: [...past, [was, before.updatedAt] as Past[number]].slice(-MOST) };
}
