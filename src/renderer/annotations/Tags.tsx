import { Plus, X } from 'lucide-react';
import { Foreign } from '../ui/Foreign.tsx';
import { TagInput } from './TagInput.tsx';
import styles from './Tags.module.css';
import { withoutTag, withTag } from './tags.ts';

interface TagsProps {
  tags: readonly string[];
  /** Whether one is being typed. */
  isAdding: boolean;
  onAdding: (isAdding: boolean) => void;
  onChange: (tags: string[]) => void;
  /** Whether the buttons are stops of Tab. */
  tabIndex: number;
}

/** The tags of an annotation, each with a way to take it away, and a way to add one. */
export function Tags({ tags, isAdding, onAdding, onChange, tabIndex }: TagsProps) {
  if (tags.length === 0 && !isAdding) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <span className={styles.name}>
            <Foreign>{tag}</Foreign>
          </span>
          <button
            type="button"
            className={styles.remove}
            tabIndex={tabIndex}
            aria-label={`Remove tag ${tag}`}
            title="Remove"
            onClick={() => onChange(withoutTag(tags, tag))}
          >
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        {isAdding ? (
          <TagInput
            present={tags}
            onAdd={(tag) => onChange(withTag(tags, tag))}
            onClose={() => onAdding(false)}
          />
        ) : (
          <button
            type="button"
            className={styles.add}
            tabIndex={tabIndex}
            aria-label="Add another tag"
            title="Add tag"
            onClick={() => onAdding(true)}
          >
            <Plus size={12} strokeWidth={2} aria-hidden />
          </button>
        )}
      </li>
    </ul>
  );
}
