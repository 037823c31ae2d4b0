import { BookmarkMinus, BookOpen, Check, CircleDashed, ListPlus, Star, Waypoints } from 'lucide-react';
import type { Paper } from '#shared/entities/paper.ts';
import { readPaper } from '../desk/read-paper.ts';
import { navigate } from '../navigation/hash-location.ts';
import { routes } from '../navigation/routes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { toggleRead, toggleStar } from './paper-actions.ts';
import { openSaveToList } from './save-to-list.ts';

export const SAVE_ATTRIBUTE = 'data-save-to-list';

/** What can be done with a paper, as icons with names. */
export function PaperButtons({ paper, onRemove }: { paper: Paper; onRemove?: (id: string) => void }) {
  const isRead = paper.read === 'read';
  return (
    <>
      {onRemove && (
        <IconButton icon={BookmarkMinus} label="Remove from list" onPress={() => onRemove(paper.id)} />
      )}
      <IconButton
        icon={ListPlus}
        label="Save to list"
        shortcut="S"
        {...{ [SAVE_ATTRIBUTE]: '' }}
        onPress={(event) => openSaveToList(paper.id, event.target)}
      />
      <IconButton
        icon={isRead ? CircleDashed : Check}
        label={isRead ? 'Mark as unread' : 'Mark as read'}
        shortcut="U"
        onPress={() => void toggleRead(paper.id)}
      />
      <IconButton
        icon={Star}
        filled={paper.starred}
        label={paper.starred ? 'Unstar' : 'Star'}
        onPress={() => void toggleStar(paper.id)}
      />
      <IconButton
        icon={Waypoints}
        label="Find papers like this"
        onPress={() => navigate(routes.like({ paper: paper.id }))}
      />
      <DownloadButton paper={paper} />
      <IconButton icon={BookOpen} label="Read" shortcut="R" onPress={(event) => readPaper(paper, event)} />
    </>
  );
}
