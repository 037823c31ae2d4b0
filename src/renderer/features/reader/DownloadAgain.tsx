import { useEffect, useState } from 'react';
import type { PaperDetail } from '#shared/entities/document.ts';
import { DownloadProgress } from '../../papers/DownloadProgress.tsx';
import { isAwaited } from '../../papers/download-words.ts';
import { requestPdf, useDownload } from '../../papers/paper-downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { sentence } from '../../ui/sentence.ts';
import type { ReaderStore } from './reader-store.ts';

/** Fetches a stored PDF that is damaged or gone once more, and opens it when it is here. */
export function DownloadAgain({ reader, paper }: { reader: ReaderStore; paper: PaperDetail }) {
  const download = useDownload(paper.id);
  const [isAsked, setAsked] = useState(false);
  const { version } = reader.document;

  const ask = async () => setAsked(await requestPdf(paper.id, { reason: 'open', version, again: true }));
  const isThere = isAsked && download?.state === 'done';
  useEffect(() => {
    if (isThere) reader.retry();
  }, [isThere, reader]);

  if (isAsked && isAwaited(download)) return <DownloadProgress download={download} what="the PDF" />;
  return (
    <>
      <Button onPress={ask}>Download again</Button>
      {isAsked && download?.state === 'failed' && (
        <p role="status">{sentence(download.error ?? 'The reason is not known')}</p>
      )}
    </>
  );
}
