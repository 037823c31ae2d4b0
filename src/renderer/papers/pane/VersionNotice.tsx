import type { PaperDetail } from '#shared/entities/document.ts';
import { Button } from '../../ui/Button.tsx';
import { sentence } from '../../ui/sentence.ts';
import { write } from '../../write/write.ts';
import { DownloadProgress } from '../DownloadProgress.tsx';
import { isAwaited } from '../download-words.ts';
import { cancelDownload, requestPdf, useDownload } from '../paper-downloads.ts';
import styles from './VersionNotice.module.css';

const keep = (id: string, version: number) =>
  write({
    failure: 'The new version is still offered.',
    subject: `paper/${id}/version`,
    ask: (library) => library.papers.dismissVersion({ id, version }),
  });

/** Says that a newer version than the stored one is out, and fetches it beside that one. */
export function VersionNotice({ detail, version }: { detail: PaperDetail; version: number }) {
  const newest = useDownload(detail.id);
  const download = newest?.version === version ? newest : undefined;
  const stored = detail.documents.find((document) => document.version !== undefined)?.version;
  return (
    <section aria-label="New version" className={styles.notice}>
      <p>
        <strong>Version {version} is out.</strong>
        {stored !== undefined && ` You have version ${stored}.`}
        {detail.highlightCount > 0 && ' Your marks stay with the version they were made on.'}
      </p>
      {download?.state === 'failed' && (
        <p role="status" className={styles.failure}>
          It could not be fetched. {download.error && sentence(download.error)}
        </p>
      )}
      {download && <DownloadProgress download={download} what={`version ${version}`} />}
      <div className={styles.actions}>
        {isAwaited(download) ? (
          <Button onPress={() => void cancelDownload(download)}>Cancel download</Button>
        ) : (
          <Button onPress={() => void requestPdf(detail.id, { version })}>Get version {version}</Button>
        )}
        <Button variant="quiet" onPress={() => void keep(detail.id, version)}>
          {stored === undefined ? 'Keep what is stored' : `Keep version ${stored}`}
        </Button>
      </div>
    </section>
  );
}
