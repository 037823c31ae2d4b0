import { X } from 'lucide-react';
import { useEffect } from 'react';
import type { UnfinishedPaper } from '#shared/contract/reader.ts';
import { toPlainText } from '#shared/text/display.ts';
import { asksForTab, readPaper } from '../../desk/read-paper.ts';
import { routes } from '../../navigation/routes.ts';
import { pageWords } from '../../papers/page-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import styles from './ContinueReading.module.css';
import { followUnfinished, markRead, setAside, useUnfinished } from './continue-reading.ts';

function Unfinished({ unfinished }: { unfinished: UnfinishedPaper }) {
  const { paper, page, pageLabel, pages } = unfinished;
  const percent = Math.round(paper.progress * 100);
  const where = pageWords({ page, pageLabel, pages });
  const title = toPlainText(paper.title);
  return (
    <li className={styles.paper}>
      <a
        href={`#${routes.read(paper.id)}`}
        className={styles.link}
        title={`${title}, ${where}`}
        onClick={(event) => {
          if (!asksForTab(event)) return;
          event.preventDefault();
          readPaper(paper, event);
        }}
      >
        <span className={styles.title}>
          <MathText>{paper.title}</MathText>
        </span>
        <span className={styles.where}>{where}</span>
      </a>
      <div
        role="progressbar"
        aria-label={`Read so far of ${title}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.progress}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      <Menu
        label={`Leave out ${title}`}
        trigger={<IconButton icon={X} narrow label={`Leave out ${title}`} />}
      >
        <MenuItem onAction={() => setAside(unfinished)}>Not now</MenuItem>
        <MenuItem onAction={() => markRead(unfinished)}>Mark as read</MenuItem>
      </Menu>
    </li>
  );
}

/** Papers that were begun and not finished, on one line; nothing where there is none. */
export function ContinueReading() {
  const papers = useUnfinished((state) => state.papers);
  useEffect(followUnfinished, []);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="continue-reading" className={styles.strip}>
      <h2 id="continue-reading" className={styles.heading}>
        Continue reading
      </h2>
      <ul className={styles.papers}>
        {papers.map((unfinished) => (
          <Unfinished key={unfinished.paper.id} unfinished={unfinished} />
        ))}
      </ul>
    </section>
  );
}
