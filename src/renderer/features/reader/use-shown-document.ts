import { useEffect, useRef, useState } from 'react';
import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { api } from '../../api/client.ts';

interface Asked {
  /** sha256 of the PDF that was chosen. */
  document?: string;
  /** Id of the annotation to show. */
  annotation?: string;
}

/**
 * Which of a paper's stored PDFs is read: the one that was chosen, the one an annotation was made on, else the newest.
 * It stays while it is read, also when a newer one arrives. Undefined while that is being found out, null where none
 * is stored.
 */
export function useShownDocument(
  paper: PaperDetail | undefined,
  { document: chosen, annotation }: Asked,
): PaperDocument | null | undefined {
  const [marked, setMarked] = useState<{ annotation: string; sha256: string | undefined }>();
  const shown = useRef<Asked & { sha256: string }>(undefined);
  const documents = paper?.documents ?? [];
  const bySha256 = (wanted: string | undefined) => documents.find(({ sha256 }) => sha256 === wanted);
  const isAsBefore = shown.current?.document === chosen && shown.current?.annotation === annotation;
  const settled = bySha256(chosen) ?? (isAsBefore ? bySha256(shown.current?.sha256) : undefined);
  const paperId = paper?.id;
  // Only where there are several does it matter which of them was marked.
  const asks = annotation !== undefined && !settled && documents.length > 1;

  useEffect(() => {
    if (!asks || annotation === undefined || paperId === undefined) return;
    let isCurrent = true;
    api.annotations
      .forPaper({ paperId })
      .catch(() => [])
      .then((annotations) => {
        const sha256 = annotations.find(({ id }) => id === annotation)?.documentSha256;
        if (isCurrent) setMarked({ annotation, sha256 });
      });
    return () => {
      isCurrent = false;
    };
  }, [asks, annotation, paperId]);

  if (!paper || (asks && marked?.annotation !== annotation)) return undefined;
  const document = settled ?? (asks ? bySha256(marked?.sha256) : undefined) ?? documents[0];
  shown.current = document && { document: chosen, annotation, sha256: document.sha256 };
  return document ?? null;
}
