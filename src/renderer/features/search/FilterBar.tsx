import { ChevronDown } from 'lucide-react';
import { localToday } from '#shared/calendar.ts';
import type { Filter } from '#shared/query/ast.ts';
import { CHOICES } from '#shared/query/fields.ts';
import { printFilter } from '#shared/query/print.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuChoices } from '../../ui/Menu.tsx';
import { filtersOf, setFilter, toggleFilter } from './edit-query.ts';
import styles from './SearchHeader.module.css';
import { useTags } from './use-tags.ts';

interface Option {
  id: string;
  name: string;
  filter: Filter;
}

const option = (filter: Filter, name: string): Option => ({
  id: printFilter(filter).toLowerCase(),
  name,
  filter,
});

const HAS_NAMES = { pdf: 'PDF', code: 'Code', highlight: 'Highlights', note: 'Notes', abstract: 'Abstract' };
const IS_NAMES = { unread: 'Unread', reading: 'Reading', read: 'Read', starred: 'Starred' };
const COLOR_NAMES = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  orange: 'Orange',
  purple: 'Purple',
};
const SOURCE_NAMES = {
  'hugging-face': 'Hugging Face',
  arxiv: 'arXiv',
  'saved-page': 'Saved page',
  file: 'File',
  starter: 'Starter shelf',
};

const HAS = CHOICES.has.map((value) => option({ on: 'has', value }, HAS_NAMES[value]));
const IS = CHOICES.is.map((value) => option({ on: 'is', value }, IS_NAMES[value]));
const COLORS = CHOICES.color.map((value) => option({ on: 'color', value }, COLOR_NAMES[value]));
const SOURCES = CHOICES.source.map((value) => option({ on: 'source', value }, SOURCE_NAMES[value]));

const YEARS_BACK = 8;

/** The last years, each alone, and times up to today. */
function times(): Option[] {
  const year = Number(localToday().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) =>
    option({ on: 'year', from: year - back, to: year - back }, String(year - back)),
  );
  return [
    option({ on: 'recent', count: 7, unit: 'd' }, 'Last 7 days'),
    option({ on: 'recent', count: 1, unit: 'm' }, 'Last month'),
    ...years,
    option({ on: 'year', to: year - YEARS_BACK }, `${year - YEARS_BACK} and before`),
  ];
}

interface FilterMenuProps {
  name: string;
  options: readonly Option[];
  /** One of them at most holds, or any of them. */
  mode: 'one' | 'any';
  query: string;
  onQuery: (query: string) => void;
}

/** A filter as a button that says what it is set to, with a menu of what it can be. */
function FilterMenu({ name, options, mode, query, onQuery }: FilterMenuProps) {
  const written = new Set(filtersOf(query).map((filter) => printFilter(filter).toLowerCase()));
  const selected = options.filter(({ id }) => written.has(id));
  const choose = (ids: string[]) => {
    const changed = options.find(({ id }) => ids.includes(id) !== written.has(id));
    if (!changed) return;
    const isOn = ids.includes(changed.id);
    const kinds = options.map(({ filter }) => filter.on);
    onQuery(
      mode === 'one' && isOn ? setFilter(query, kinds, changed.filter) : toggleFilter(query, changed.filter),
    );
  };
  return (
    <Menu
      label={name}
      trigger={
        <Button size="small" variant="quiet" data-set={selected.length > 0 || undefined}>
          {[name, selected.map((each) => each.name).join(', ')].filter(Boolean).join(': ')}
          <ChevronDown size={13} aria-hidden />
        </Button>
      }
    >
      <MenuChoices
        heading={name}
        options={options}
        mode="any"
        selected={selected.map(({ id }) => id)}
        onChange={choose}
      />
    </Menu>
  );
}

/** Filters to choose instead of to type: they are written into the query, and read from it. */
export function FilterBar({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const lists = useReadingLists((state) => state.lists) ?? [];
  const tags = useTags();
  const named = (on: 'list' | 'tag', names: readonly string[]) =>
    names.map((name) => option({ on, name, isPrefix: false }, name));
  const menus: Omit<FilterMenuProps, 'query' | 'onQuery'>[] = [
    { name: 'Date', options: times(), mode: 'one' },
    { name: 'Status', options: IS, mode: 'any' },
    { name: 'Has', options: HAS, mode: 'any' },
    {
      name: 'List',
      options: named(
        'list',
        lists.map((list) => list.name),
      ),
      mode: 'any',
    },
    {
      name: 'Tag',
      options: named(
        'tag',
        tags.map(({ tag }) => tag),
      ),
      mode: 'any',
    },
    { name: 'Colour', options: COLORS, mode: 'any' },
    { name: 'Source', options: SOURCES, mode: 'one' },
  ];
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">Filters</legend>
      {menus
        .filter(({ options }) => options.length > 0)
        .map((menu) => (
          <FilterMenu key={menu.name} {...menu} query={query} onQuery={onQuery} />
        ))}
    </fieldset>
  );
}
