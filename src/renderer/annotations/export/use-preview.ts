import { useEffect, useState } from 'react';
import type { ExportedText, ExportRequest } from '#shared/entities/exchange.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';

/** So many annotations are shown of what would be written, and of those so much text. */
const ANNOTATIONS = 20;
const CHARS = 30_000;

/** Typing in a template rests this long before it is tried. */
const REST_MS = 200;

interface Preview {
  /** The latest there is: it stays while the next one is made, and when that fails. */
  exported?: ExportedText;
  /** Why the latest could not be made. */
  why?: string;
}

/** The start of what an export writes. @param request the same object as long as nothing changes */
export function usePreview(request: ExportRequest, isTyped: boolean): Preview {
  const [preview, setPreview] = useState<Preview>({});
  useEffect(() => {
    const ending = new AbortController();
    const timer = setTimeout(
      () => {
        api.exchange.exportText({ ...request, atMost: ANNOTATIONS }, { signal: ending.signal }).then(
          (exported) => {
            if (!ending.signal.aborted)
              setPreview({ exported: { ...exported, text: exported.text.slice(0, CHARS) } });
          },
          (error: unknown) => {
            if (!ending.signal.aborted)
              setPreview(({ exported }) => ({ why: reason(error), ...(exported && { exported }) }));
          },
        );
      },
      isTyped ? REST_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [request, isTyped]);
  return preview;
}
