import { X } from 'lucide-react';
import { useState } from 'react';
import { ExportButton } from '../../annotations/export/ExportButton.tsx';
import { Swatches } from '../../annotations/Swatches.tsx';
import { TagInput } from '../../annotations/TagInput.tsx';
import { withoutTag, withTag } from '../../annotations/tags.ts';
import { formatCount } from '../../papers/describe.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import styles from './BulkBar.module.css';
import type { HighlightsFilter } from './highlights-address.ts';
import { useHighlights } from './highlights-store.ts';
import { knownAnnotation } from './known-annotations.ts';
import { changeEach, remove } from './library-edits.ts';
import { clearSelection, MOST_SELECTED, selectAll, useSelected } from './selection.ts';

const tagsOf = (ids: ReadonlySet<string>): string[] =>
  [...new Set([...ids].flatMap((id) => knownAnnotation(id)?.tags ?? []))].sort((a, b) => a.localeCompare(b));

function TagActions({ ids }: { ids: ReadonlySet<string> }) {
  const [isAdding, setAdding] = useState(false);
  const tags = tagsOf(ids);
  return (
    <>
      {isAdding ? (
        <TagInput
          present={[]}
          onAdd={(tag) => void changeEach(ids, (one) => ({ tags: withTag(one.tags, tag) }))}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button size="small" variant="quiet" onPress={() => setAdding(true)}>
          Add tag
        </Button>
      )}
      {tags.length > 0 && (
        <Menu
          label="Remove tag"
          trigger={
            <Button size="small" variant="quiet">
              Remove tag
            </Button>
          }
          onAction={(tag) => void changeEach(ids, (one) => ({ tags: withoutTag(one.tags, tag) }))}
        >
          {tags.map((tag) => (
            <MenuItem key={tag} id={tag}>
              <Foreign>{tag}</Foreign>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

/** What can be done with all that are selected. */
export function BulkBar({ filter }: { filter: HighlightsFilter }) {
  const { ids } = useSelected();
  const distinct = useHighlights((state) => state.distinct) ?? 0;
  if (ids.size === 0) return null;
  const all = Math.min(distinct, MOST_SELECTED);
  return (
    <div role="toolbar" aria-label="Selected highlights" className={styles.bar}>
      <IconButton icon={X} label="Clear selection" onPress={clearSelection} />
      <span role="status" className={styles.count}>
        {formatCount(ids.size)} selected
      </span>
      {ids.size < all && (
        <Button size="small" variant="quiet" onPress={() => void selectAll(filter)}>
          Select {all < distinct ? 'the newest' : 'all'} {formatCount(all)}
        </Button>
      )}
      <Swatches chosen={[]} onChoose={(color) => void changeEach(ids, () => ({ color }))} />
      <TagActions ids={ids} />
      <ExportButton
        choices={() => [{ id: 'selected', name: 'Selected highlights', scope: { ids: [...ids] } }]}
      />
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          void remove(ids);
          clearSelection();
        }}
      >
        Delete
      </Button>
    </div>
  );
}
