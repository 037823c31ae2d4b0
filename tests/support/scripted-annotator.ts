import { v7 as uuidv7 } from 'uuid';
import type { AnnotationColor, AnnotationEditInput } from '#shared/entities/annotation.ts';
import { newAnnotation } from './annotations.ts';
import type { Random } from './random.ts';
import type { Connection } from './transports.ts';

/** What the script changes of a mark. */
export interface KnownMark {
  note: string;
  color: AnnotationColor;
  tags: string[];
  inTrash: boolean;
}

export type KnownMarks = ReadonlyMap<string, KnownMark>;

const COLORS: readonly AnnotationColor[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple'];
/** Enough to choose from; beyond, old ones are changed rather than new ones made. */
const MOST = 40;

/** A user who marks one paper, one edit after the other, and remembers what the library acknowledged. */
export function createAnnotator(random: Random, paperId: string) {
  let acknowledged: KnownMarks = new Map();
  /** What the marks are once the edit is made that is on its way. */
  let underway: KnownMarks | undefined;
  let edits = 0;

  function some(inTrash: boolean): string[] {
    const ids = [...acknowledged].filter(([, mark]) => mark.inTrash === inTrash).map(([id]) => id);
    return ids.filter(() => random.below(ids.length) < 3);
  }

  function change(
    after: Map<string, KnownMark>,
    ids: string[],
    values: (mark: KnownMark) => KnownMark,
  ): void {
    for (const id of ids) {
      const mark = after.get(id);
      if (mark) after.set(id, values(mark));
    }
  }

  /** An edit of several kinds at once, and what it leads to. */
  function next(): { edit: AnnotationEditInput; after: KnownMarks } {
    const after = new Map(acknowledged);
    const create = Array.from({ length: acknowledged.size < MOST ? 1 + random.below(3) : 0 }, () =>
      newAnnotation({ paperId, id: uuidv7(), color: random.pick(COLORS), note: `Made by edit ${edits}` }),
    );
    for (const { id, note, color, tags } of create) after.set(id, { note, color, tags, inTrash: false });
    const color = random.pick(COLORS);
    const words = `Edit ${edits} ${'word '.repeat(random.below(400))}`;
    const [recoloured, noted, removed, restored] = [some(false), some(false), some(false), some(true)];
    change(after, recoloured, (mark) => ({ ...mark, color }));
    change(after, noted, (mark) => ({ ...mark, note: words, tags: [`tag ${edits}`] }));
    change(after, removed, (mark) => ({ ...mark, inTrash: true }));
    change(after, restored, (mark) => ({ ...mark, inTrash: false }));
    const update = [
      ...recoloured.map((id) => ({ id, color })),
      ...noted.map((id) => ({ id, note: words, tags: [`tag ${edits}`] })),
    ];
    return { edit: { create, update, remove: removed, restore: restored }, after };
  }

  return {
    paperId,
    acknowledged: (): KnownMarks => acknowledged,
    /** What the library may have besides what it acknowledged: all of the edit that was on its way. */
    underway: (): KnownMarks | undefined => underway,

    /** Goes on from what the library turned out to have. */
    settle(found: KnownMarks): void {
      acknowledged = found;
      underway = undefined;
    },

    /** Edits until the library does not answer; answers why. */
    async work(api: Connection['api'], onAcknowledged: () => void): Promise<unknown> {
      for (;;) {
        const { edit, after } = next();
        underway = after;
        edits += 1;
        try {
          await api.annotations.edit(edit);
        } catch (error) {
          return error;
        }
        acknowledged = after;
        underway = undefined;
        onAcknowledged();
      }
    },
  };
}

export type Annotator = ReturnType<typeof createAnnotator>;

/** All marks of a paper as the library has them, also those in the trash. */
export async function marksOf(api: Connection['api'], paperId: string): Promise<KnownMarks> {
  const found = new Map<string, KnownMark>();
  for (const { id, note, color, tags } of await api.annotations.forPaper({ paperId }))
    found.set(id, { note, color, tags, inTrash: false });
  const trash = await api.annotations.trash({ limit: 500 });
  for (const { id, note, color, tags, ...mark } of trash.annotations)
    if (mark.paperId === paperId) found.set(id, { note, color, tags, inTrash: true });
  return found;
}
