import { useId } from 'react';
import type { Download } from '#shared/entities/download.ts';
import { toPlainText } from '#shared/text/display.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MathText } from '../../ui/MathText.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import styles from './DownloadRow.module.css';
import { describeDownload } from './download-words.ts';
import { cancelDownload, tryAgain } from './downloads-store.ts';

function Action({ download }: { download: Download }) {
  switch (download.state) {
    case 'waiting':
    case 'running':
      return (
        <Button size="small" onPress={() => void cancelDownload(download)}>
          Cancel
        </Button>
      );
    case 'failed':
    case 'cancelled':
      return (
        <Button size="small" onPress={() => void tryAgain(download)}>
          Try again
        </Button>
      );
    case 'done':
      return (
        <Button size="small" onPress={() => navigate(routes.read(download.paperId))}>
          Read
        </Button>
      );
  }
}

/** A PDF that is, was or could not be fetched. */
export function DownloadRow({
  download,
  now,
  index,
  selected,
  open,
}: RowPlace & { download: Download; now: number }) {
  const titleId = useId();
  const { state, paperId, title, version, bytes, totalBytes } = download;
  return (
    <article aria-labelledby={titleId} className={classNames(styles.row, selected && styles.selected)}>
      <div className={styles.body}>
        <h2 id={titleId} className={styles.title}>
          <a
            href={`#${routes.paper(paperId)}`}
            data-row-link
            aria-current={selected || undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              open(index);
            }}
          >
            <MathText>{title}</MathText>
          </a>
        </h2>
        <p className={classNames(styles.state, state === 'failed' && styles.failed)}>
          {version !== undefined && `v${version}. `}
          {describeDownload(download, now)}
        </p>
        {state === 'running' && totalBytes !== undefined && (
          <div className={styles.progress}>
            <ProgressLine done={bytes} total={totalBytes} label={`Fetching ${toPlainText(title)}`} />
          </div>
        )}
      </div>
      <Action download={download} />
    </article>
  );
}
