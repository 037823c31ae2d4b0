import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { AnnotationGrouping, AnnotationKind } from '#shared/entities/annotation.ts';
import { KIND_NAMES } from '#shared/kind-names.ts';
import { HIGHLIGHT_COLORS } from '../../annotations/highlight-colors.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuChoices, type MenuChoicesProps } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { setGrouping } from './grouping.ts';
import styles from './HighlightsFilters.module.css';
import { addressOf, type HighlightsFilter } from './highlights-address.ts';
import { useLibraryTags } from './library-tags.ts';

const WAIT_MS = 80;

const GROUPINGS: readonly { id: AnnotationGrouping; name: string }[] = [
  { id: 'paper', name: 'By paper' },
  { id: 'list', name: 'By reading list' },
  { id: 'tag', name: 'By tag' },
  { id: 'day', name: 'By day' },
  { id: 'none', name: 'Newest first' },
];

const COLORS = HIGHLIGHT_COLORS.map(({ color, name }) => ({ id: color, name }));
const KINDS = (Object.keys(KIND_NAMES) as AnnotationKind[]).map((id) => ({ id, name: KIND_NAMES[id] }));

const show = (filter: HighlightsFilter): void => navigate(addressOf(filter), { replace: true });

/** A button that opens choices; it says how many are on. */
function Facet<Id extends string>({
  name,
  ...choices
}: { name: string } & Omit<MenuChoicesProps<Id>, 'heading'>) {
  const count = choices.selected.length;
  const trigger: ReactNode = (
    <>
      {count > 0 ? `${name}: ${count}` : name}
      <ChevronDown size={14} aria-hidden />
    </>
  );
  return (
    <Menu label={name} trigger={<Button>{trigger}</Button>}>
      <MenuChoices heading={name} {...choices} />
    </Menu>
  );
}

/** The searchbox; what is typed goes to the address after a moment. */
function SearchBox({ filter }: { filter: HighlightsFilter }) {
  const { text = '' } = filter;
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const latest = useRef(filter);
  latest.current = filter;
  // Back changes the address under the box; what the box itself sent does not come back.
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed.trim() === text.trim()) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim() ? typed : '';
      show({ ...latest.current, text: typed });
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <input
      type="search"
      aria-label="Search highlights"
      placeholder="Search"
      className={styles.search}
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      data-list-keys
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** What of the highlights is shown, and how they are put together. */
export function HighlightsFilters({
  filter,
  groupBy,
}: {
  filter: HighlightsFilter;
  groupBy: AnnotationGrouping;
}) {
  const lists = useReadingLists((state) => state.lists) ?? [];
  const tags = useLibraryTags();
  // One that nothing bears any more can still be taken off.
  const known = [...new Set([...tags, ...(filter.tags ?? [])])].map((tag) => ({ id: tag, name: tag }));
  return (
    <>
      <SearchBox filter={filter} />
      <Facet
        name="Colour"
        mode="any"
        options={COLORS}
        selected={filter.colors ?? []}
        onChange={(colors) => show({ ...filter, colors })}
      />
      <Facet
        name="Kind"
        mode="any"
        options={KINDS}
        selected={filter.kinds ?? []}
        onChange={(kinds) => show({ ...filter, kinds })}
      />
      {known.length > 0 && (
        <Facet
          name="Tag"
          mode="any"
          options={known}
          selected={filter.tags ?? []}
          onChange={(chosen) => show({ ...filter, tags: chosen })}
        />
      )}
      {lists.length > 0 && (
        <Facet
          name="List"
          mode="any"
          options={lists}
          selected={filter.listId ? [filter.listId] : []}
          onChange={(chosen) => show({ ...filter, listId: chosen.find((id) => id !== filter.listId) })}
        />
      )}
      <ToggleButton
        className={styles.toggle ?? ''}
        isSelected={filter.hasNote ?? false}
        onChange={(on) => show({ ...filter, hasNote: on || undefined })}
      >
        With note
      </ToggleButton>
      <div className={styles.group}>
        <Select
          label="Group"
          options={GROUPINGS}
          value={groupBy}
          onChange={(chosen) => void setGrouping(chosen)}
        />
      </div>
    </>
  );
}
