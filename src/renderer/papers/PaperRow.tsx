import { type MouseEvent, type ReactNode, useId } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { openInBackground } from '../desk/desk-actions.ts';
import { asksForTab } from '../desk/read-paper.ts';
import { routes } from '../navigation/routes.ts';
import { classNames } from '../ui/class-names.ts';
import { MathText } from '../ui/MathText.tsx';
import styles from './PaperRow.module.css';
import type { RowPlace } from './VirtualRows.tsx';

interface PaperRowProps extends RowPlace {
  paper: Paper;
  /** Folded words to mark in the title. */
  terms?: readonly string[];
  /** What stands left of the title. */
  lead?: ReactNode;
  /** What can be done with the paper. */
  actions: ReactNode;
  /** Keeps the actions in their place below, as on the selected row. */
  showsActions?: boolean;
  children: ReactNode;
}

/** Whether a click on a link is meant for this window. */
const isPlainClick = (event: MouseEvent) =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;

/** What every row of a list of papers has: its frame, a title that opens the paper, and what can be done with it. */
export function PaperRow(props: PaperRowProps) {
  const { paper, index, selected, open, terms, lead, actions, showsActions = false, children } = props;
  const titleId = useId();
  return (
    <article
      aria-labelledby={titleId}
      className={classNames(
        styles.row,
        lead !== undefined && styles.led,
        selected && styles.selected,
        (selected || showsActions) && styles.open,
        paper.read === 'read' && styles.read,
      )}
    >
      {lead}
      <div>
        <h2 id={titleId} className={styles.title}>
          <a
            href={`#${routes.paper(paper.id)}`}
            data-row-link
            aria-current={selected || undefined}
            onClick={(event) => {
              const isForTab = asksForTab(event);
              if (!isForTab && !isPlainClick(event)) return;
              event.preventDefault();
              if (isForTab) void openInBackground(paper);
              else open(index);
            }}
          >
            <MathText terms={terms}>{paper.title}</MathText>
          </a>
        </h2>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </article>
  );
}
