import { useState } from 'react';
import { thumbnailUrl } from '../../api/files.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Thumbnail.module.css';

/** Which thumbnails were there when last asked for: those that were not get no room until they are. */
const known = new Map<string, boolean>();

/** The paper's picture as it is stored, in a place that is kept for it. It adds nothing to the words. */
export function Thumbnail({ paperId }: { paperId: string }) {
  const [isThere, setThere] = useState(known.get(paperId));
  const settle = (there: boolean) => {
    known.set(paperId, there);
    setThere(there);
  };
  return (
    <img
      alt=""
      src={thumbnailUrl(paperId)}
      width={1200}
      height={630}
      draggable={false}
      className={classNames(styles.thumbnail, isThere === false && styles.missing)}
      onLoad={() => settle(true)}
      onError={() => settle(false)}
    />
  );
}
