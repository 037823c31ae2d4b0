import { describe, expect, it } from 'vitest';
import type { ShownAnnotation } from '../../../../../src/renderer/annotations/annotations-store.ts';
import { createAreaPictures } from '../../../../../src/renderer/features/reader/area-pictures.ts';

const area = (values: Partial<ShownAnnotation> = {}): ShownAnnotation => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  paperId: 'arxiv:2401.01234',
  kind: 'area',
  color: 'yellow',
  page: 1,
  rects: [{ page: 1, x1: 10, y1: 10, x2: 90, y2: 60 }],
  note: '',
  tags: [],
  hasPicture: false,
  createdAt: '2026-06-09T12:00:00.000Z',
  updatedAt: '2026-06-09T12:00:00.000Z',
  ...values,
});
const LARGER = [{ page: 1, x1: 10, y1: 10, x2: 120, y2: 60 }];

/** A page that draws when told to, and what was kept of it. */
function makePictures() {
  const kept: string[] = [];
  const drawn: { width: number; finish: () => void }[] = [];
  let asked = Promise.withResolvers<void>();
  globalThis.devicePixelRatio = 1;
  globalThis.File ??= class {} as unknown as typeof File;
  const pictures = createAreaPictures({
    view: {
      renderRegion: ({ width }) =>
        new Promise((resolve) => {
          const canvas = { toBlob: (done: (blob: Blob) => void) => done(new Blob(['png'])), width };
          drawn.push({ width, finish: () => resolve(canvas as unknown as HTMLCanvasElement) });
          asked.resolve();
        }),
    },
    upload: async () => `upload ${kept.length}`,
    keep: async ({ upload }) => kept.push(upload),
    onFailed: (error) => {
      throw error;
    },
    signal: new AbortController().signal,
  });
  return {
    ...pictures,
    kept,
    drawn,
    /** Lets the next page be drawn, and what comes of it happen. */
    async finish(): Promise<void> {
      await asked.promise;
      asked = Promise.withResolvers();
      drawn.at(-1)?.finish();
      await new Promise(setImmediate);
    },
  };
}

describe('the pictures of areas', () => {
  it('are drawn once for each area that has none', async () => {
    const pictures = makePictures();
    pictures.look([area()]);
    pictures.look([area({ note: 'looked at again' })]);
    await pictures.finish();
    expect(pictures.kept).toHaveLength(1);
    pictures.look([area({ hasPicture: true }), area({ id: 'other', isNew: true })]);
    expect(pictures.drawn).toHaveLength(1);
  });

  it('are drawn anew for another shape, and again for the first one', async () => {
    const pictures = makePictures();
    pictures.look([area()]);
    await pictures.finish();
    pictures.look([area({ hasPicture: true })]);
    // On its way to the library it still has the old picture there.
    pictures.look([area({ rects: LARGER, isSaving: true })]);
    expect(pictures.drawn).toHaveLength(1);
    pictures.look([area({ rects: LARGER })]);
    await pictures.finish();
    pictures.look([area({ rects: LARGER, hasPicture: true })]);
    pictures.look([area()]);
    await pictures.finish();
    expect(pictures.drawn.map(({ width }) => width)).toEqual([240, 330, 240]);
    expect(pictures.kept).toHaveLength(3);
  });

  it('are not kept where the area was given another shape meanwhile', async () => {
    const pictures = makePictures();
    pictures.look([area()]);
    pictures.look([area({ rects: LARGER })]);
    await pictures.finish();
    expect(pictures.kept).toHaveLength(0);
    await pictures.finish();
    expect(pictures.kept).toHaveLength(1);
    expect(pictures.drawn.at(-1)?.width).toBe(330);
  });
});
