import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfOwnAnnotations } from '#shared/entities/exchange.ts';
import type { AnnotationsStore } from '../../annotations/annotations-store.ts';
import { api } from '../../api/client.ts';
import { showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';
import { drawnByFile } from './drawn-by-file.ts';
import type { ReaderStore } from './reader-store.ts';

/** The annotations that other programs left in the PDF. */
export interface OwnAnnotations {
  /** How many of them are not among the reader's marks, nor in the trash. */
  fresh: number;
  bringIn: () => Promise<void>;
  /** The ids of the marks that the file itself draws: they are not painted over it. */
  drawn: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const annotations = (count: number): string =>
  count === 1 ? 'One annotation' : `${count.toLocaleString('en')} annotations`;

/**
 * Knows the annotations that the PDF itself holds. Those that marks of the reader stand for are not drawn with its pages:
 * they would be seen twice, and go on being seen when the mark is changed or removed. What no mark looks like (a stamp,
 * typed text, ink in its own colour) goes on being drawn by the file, and the mark over it is not painted.
 */
export function useOwnAnnotations({
  reader,
  marks,
  paperId,
}: {
  reader: ReaderStore;
  marks: AnnotationsStore;
  paperId: string;
}): OwnAnnotations {
  const { sha256 } = reader.document;
  const view = useStore(reader.store, (state) => state.view);
  const isShown = useStore(reader.store, (state) => state.phase === 'shown');
  const hasBroughtIn = useStore(marks.store, (state) =>
    state.annotations.some(({ origin }) => origin?.startsWith(`pdf:${sha256}#`)),
  );
  const [own, setOwn] = useState<PdfOwnAnnotations>();
  const [drawn, setDrawn] = useState(NONE);

  const look = useCallback(async (): Promise<void> => {
    // A PDF that is locked or damaged has none to offer; the reader says what is wrong with it.
    const found = await api.exchange.pdfAnnotations({ paperId, sha256 }).catch(() => undefined);
    setOwn(found);
  }, [paperId, sha256]);

  // The first page comes first, unless it would show what is then hidden.
  const isTime = isShown || hasBroughtIn;
  useEffect(() => {
    if (isTime) void look();
  }, [isTime, look]);

  useEffect(() => {
    if (!own || !view) return;
    const sort = () => {
      const byFile = drawnByFile(own.drawn ?? [], marks.store.getState().annotations);
      const objects = new Set(byFile.flatMap((one) => one.objects));
      void view.hideAnnotations({
        hidden: own.kept.filter((object) => !objects.has(object)),
        quiet: [...objects],
      });
      const ids = new Set(byFile.map(({ id }) => id));
      setDrawn((before) =>
        before.size === ids.size && [...ids].every((id) => before.has(id)) ? before : ids,
      );
    };
    sort();
    return own.drawn && marks.store.subscribe(sort);
  }, [view, own, marks]);

  const bringIn = useCallback(async (): Promise<void> => {
    const answer = await write({
      failure: 'The annotations were not brought in.',
      subject: `pdf/${sha256}/own annotations`,
      ask: (library) => library.exchange.importPdf({ paperId, sha256 }),
    });
    if (!answer) return;
    const { added, unplaced } = answer;
    const lost = unplaced > 0 ? ` ${annotations(unplaced)} could not be placed.` : '';
    showToast({ message: `${annotations(added)} brought in.${lost}` });
    await look();
  }, [paperId, sha256, look]);

  return { fresh: own?.fresh ?? 0, bringIn, drawn };
}
