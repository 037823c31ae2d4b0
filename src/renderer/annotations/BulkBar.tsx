import { Copy, Merge, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { Annotation, AnnotationColor } from '#shared/entities/annotation.ts';
import { formatCount } from '../papers/describe.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { AnnotationsStore } from './annotations-store.ts';
import styles from './BulkBar.module.css';
import { ExportButton } from './export/ExportButton.tsx';
import { Swatches } from './Swatches.tsx';
import { TagInput } from './TagInput.tsx';
import { withTag } from './tags.ts';

interface BulkBarProps {
  annotations: AnnotationsStore;
  /** The chosen ones, in reading order; two or more. */
  chosen: readonly Annotation[];
  /** Makes one of them; without it they cannot be merged. */
  onMerge?: (ids: string[]) => void;
  onCopy: (annotations: readonly Annotation[]) => void;
}

/** What can be done with several annotations at one stroke. */
export function BulkBar({ annotations, chosen, onMerge, onCopy }: BulkBarProps) {
  const [isTagging, setTagging] = useState(false);
  const ids = chosen.map(({ id }) => id);
  const colors = [...new Set(chosen.map(({ color }) => color))];
  // One colour is that of all; of several none is.
  const color: AnnotationColor[] = colors.length === 1 ? colors : [];
  const common = chosen[0]?.tags.filter((tag) => chosen.every(({ tags }) => tags.includes(tag))) ?? [];
  return (
    <section className={styles.bar} aria-label="Selected annotations">
      <div className={styles.row}>
        <span role="status">{formatCount(chosen.length)} selected</span>
        <span className={styles.buttons}>
          {onMerge && <IconButton icon={Merge} label="Merge" narrow onPress={() => onMerge(ids)} />}
          <IconButton icon={Copy} label="Copy selected" narrow onPress={() => onCopy(chosen)} />
          <IconButton
            icon={Trash2}
            label="Delete selected"
            narrow
            onPress={() => void annotations.remove(ids)}
          />
          <ExportButton choices={() => [{ id: 'selected', name: 'Selected annotations', scope: { ids } }]} />
          <IconButton icon={X} label="Clear selection" narrow onPress={() => annotations.select(undefined)} />
        </span>
      </div>
      <div className={styles.row}>
        <Swatches
          label="Colour of selected"
          chosen={color}
          onChoose={(choice) => void annotations.change(ids, { color: choice })}
        />
        {isTagging ? (
          <TagInput
            present={common}
            onAdd={(tag) => void annotations.changeEach(ids, ({ tags }) => ({ tags: withTag(tags, tag) }))}
            onClose={() => setTagging(false)}
          />
        ) : (
          <IconButton icon={Tag} label="Tag selected" narrow onPress={() => setTagging(true)} />
        )}
      </div>
    </section>
  );
}
