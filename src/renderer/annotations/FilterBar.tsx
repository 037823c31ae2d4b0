import { Funnel, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Annotation, AnnotationKind } from '#shared/entities/annotation.ts';
import { KIND_NAMES } from '#shared/kind-names.ts';
import { keyPress } from '../commands/keys/key-press.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuChoices } from '../ui/Menu.tsx';
import { isFiltered, NO_FILTER, type PanelFilter, tagsOf } from './annotation-filter.ts';
import styles from './FilterBar.module.css';
import { Swatches } from './Swatches.tsx';

interface FilterBarProps {
  /** All of the paper. */
  annotations: readonly Annotation[];
  filter: PanelFilter;
  onFilter: (filter: PanelFilter) => void;
}

/** Narrows the annotations down by words, colour, kind, tag and whether there is a note. */
export function FilterBar({ annotations, filter, onFilter }: FilterBarProps) {
  const kinds = useMemo(() => new Set(annotations.map(({ kind }) => kind)), [annotations]);
  const tags = useMemo(() => tagsOf(annotations), [annotations]);
  const chosen = filter.kinds.length + filter.tags.length + (filter.withNote ? 1 : 0);
  const set = (part: Partial<PanelFilter>) => onFilter({ ...filter, ...part });
  return (
    <search className={styles.filter} aria-label="Filter annotations">
      <input
        type="search"
        className={styles.input}
        aria-label="Search annotations"
        placeholder="Search annotations"
        spellCheck={false}
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (keyPress(event).key !== 'Escape' || filter.text === '') return;
          event.preventDefault();
          event.stopPropagation();
          set({ text: '' });
        }}
      />
      <div className={styles.choices}>
        <Swatches
          label="Show colours"
          chosen={filter.colors}
          onChoose={(color) =>
            set({
              colors: filter.colors.includes(color)
                ? filter.colors.filter((other) => other !== color)
                : [...filter.colors, color],
            })
          }
        />
        <span className={styles.end}>
          <Menu
            label="Filter"
            trigger={
              <AriaButton className={styles.button ?? ''} data-on={chosen > 0 || undefined}>
                <Funnel size={14} strokeWidth={1.75} aria-hidden />
                {chosen > 0 ? `Filter, ${chosen}` : 'Filter'}
              </AriaButton>
            }
          >
            <MenuChoices
              heading="Show"
              mode="any"
              options={[{ id: 'note', name: 'With note' }]}
              selected={filter.withNote ? ['note'] : []}
              onChange={(on) => set({ withNote: on.length > 0 })}
            />
            <MenuChoices
              heading="Kind"
              mode="any"
              options={(Object.keys(KIND_NAMES) as AnnotationKind[])
                .filter((kind) => kinds.has(kind) || filter.kinds.includes(kind))
                .map((id) => ({ id, name: KIND_NAMES[id] }))}
              selected={filter.kinds}
              onChange={(chosenKinds) => set({ kinds: chosenKinds })}
            />
            {tags.length > 0 && (
              <MenuChoices
                heading="Tag"
                mode="any"
                options={tags.map((tag) => ({ id: tag, name: tag }))}
                selected={filter.tags}
                onChange={(chosenTags) => set({ tags: chosenTags })}
              />
            )}
          </Menu>
          {isFiltered(filter) && (
            <IconButton icon={X} label="Clear filters" narrow onPress={() => onFilter(NO_FILTER)} />
          )}
        </span>
      </div>
    </search>
  );
}
