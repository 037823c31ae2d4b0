import { useCallback } from 'react';
import { openInBackground } from '../desk/desk-actions.ts';
import { readPaper } from '../desk/read-paper.ts';
import { SAVE_ATTRIBUTE } from './PaperButtons.tsx';
import { PaperCard } from './PaperCard.tsx';
import type { PagedRowsStore } from './paged-rows.ts';
import { toggleRead } from './paper-actions.ts';
import { cachedPaper } from './paper-cache.ts';
import { openSaveToList } from './save-to-list.ts';
import { type RowPlace, VirtualRows } from './VirtualRows.tsx';

export interface PaperListProps {
  /** Ids of the papers, page by page. */
  rows: PagedRowsStore<string>;
  onOpen: (id: string) => void;
  onRemove?: (id: string) => void;
}

const itself = (id: string) => id;

/** What a key does to the selected paper, in every list of papers. */
export function paperKey(key: string, id: string, element: Element): boolean {
  const paper = cachedPaper(id) ?? { id, title: '' };
  if (key === 'r') readPaper(paper);
  else if (key === 't') void openInBackground(paper);
  else if (key === 's') openSaveToList(id, element.querySelector(`[${SAVE_ATTRIBUTE}]`) ?? element);
  else if (key === 'u') void toggleRead(id);
  else return false;
  return true;
}

/** Papers as a list of any length, worked by mouse and keys alike. */
export function PaperList({ rows, onOpen, onRemove }: PaperListProps) {
  const renderRow = useCallback(
    (id: string, place: RowPlace) => <PaperCard id={id} {...place} onRemove={onRemove} />,
    [onRemove],
  );
  return (
    <VirtualRows
      label="Papers"
      rows={rows}
      idOf={itself}
      renderRow={renderRow}
      onOpen={onOpen}
      onKey={paperKey}
    />
  );
}
