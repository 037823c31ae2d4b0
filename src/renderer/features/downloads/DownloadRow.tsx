import { useId } from 'react';
import { toPlainText } from '#shared/text/display.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MathText } from '../../ui/MathText.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import styles from './DownloadRow.module.css';
import { describeDownload, describeRequest, nameOf } from './download-words.ts';
import { cancelDownload, type QueueItem, tryAgain } from './downloads-store.ts';

/** The address of what it is about; a paper that is not in the library has none. */
export function routeOf(item: QueueItem): string | undefined {
  if (!('kind' in item)) return routes.paper(item.paperId);
  if (item.kind === 'paper') return item.paper && routes.paper(item.paper.id);
  return routes.feed(item.kind, item.date);
}

/** Goes to what was fetched. */
export function openFetched(item: QueueItem): void {
  const route = 'kind' in item ? routeOf(item) : routes.read(item.paperId);
  if (route) navigate(route);
}

function Action({ item }: { item: QueueItem }) {
  // Where the title leads nowhere the row's keys find its button.
  const isOnly = routeOf(item) === undefined || undefined;
  switch (item.state) {
    case 'waiting':
    case 'running':
      return (
        <Button size="small" data-row-link={isOnly} onPress={() => void cancelDownload(item)}>
          Cancel
        </Button>
      );
    case 'failed':
    case 'cancelled':
      return (
        <Button size="small" data-row-link={isOnly} onPress={() => void tryAgain(item)}>
          Try again
        </Button>
      );
    case 'done':
      return (
        <Button size="small" data-row-link={isOnly} onPress={() => openFetched(item)}>
          {'kind' in item ? 'Open' : 'Read'}
        </Button>
      );
  }
}

function State({ item, now, isOffline }: { item: QueueItem; now: number; isOffline: boolean }) {
  const words =
    'kind' in item ? describeRequest(item, now, isOffline) : describeDownload(item, now, isOffline);
  return (
    <p className={classNames(styles.state, item.state === 'failed' && styles.failed)}>
      {'version' in item && item.version !== undefined && `v${item.version}. `}
      {words}
    </p>
  );
}

/** Something that is, was or could not be fetched. */
export function DownloadRow({
  item,
  now,
  isOffline,
  index,
  selected,
  open,
}: RowPlace & { item: QueueItem; now: number; isOffline: boolean }) {
  const titleId = useId();
  const name = nameOf(item);
  const route = routeOf(item);
  return (
    <article aria-labelledby={titleId} className={classNames(styles.row, selected && styles.selected)}>
      <div className={styles.body}>
        <h3 id={titleId} className={styles.title}>
          {route === undefined ? (
            name
          ) : (
            <a
              href={`#${route}`}
              data-row-link
              aria-current={selected || undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                open(index);
              }}
            >
              <MathText>{name}</MathText>
            </a>
          )}
        </h3>
        <State item={item} now={now} isOffline={isOffline} />
        {!('kind' in item) && item.state === 'running' && item.totalBytes !== undefined && (
          <div className={styles.progress}>
            <ProgressLine done={item.bytes} total={item.totalBytes} label={`Fetching ${toPlainText(name)}`} />
          </div>
        )}
      </div>
      <Action item={item} />
    </article>
  );
}
