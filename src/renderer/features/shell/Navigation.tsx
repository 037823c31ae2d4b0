import {
  BookOpen,
  Highlighter,
  Library,
  ListTree,
  type LucideIcon,
  Newspaper,
  Search,
  Settings,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { useDesk } from '../../desk/desk-store.ts';
import { ImportStatus } from '../../imports/ImportStatus.tsx';
import { routes } from '../../navigation/routes.ts';
import { formatCount } from '../../papers/describe.ts';
import { useListCount } from '../../papers/list-counts.ts';
import { useReadingLists } from '../../papers/reading-lists.ts';
import { classNames } from '../../ui/class-names.ts';
import { Dot } from '../../ui/Dot.tsx';
import { useStats } from './library-stats.ts';
import styles from './Navigation.module.css';
import { ReadOnlyStatus } from './ReadOnlyStatus.tsx';
import { SyncStatus } from './SyncStatus.tsx';

interface PlaceProps {
  to: string;
  name: string;
  icon: LucideIcon;
  count?: number;
  /** Routes below it that are part of it. */
  exact?: boolean;
}

function Place({ to, name, icon: Icon, count, exact }: PlaceProps) {
  const [path] = useLocation();
  const here = path === to || (!exact && path.startsWith(`${to}/`)) || (to === '/feed' && path === '/');
  return (
    <li className={classNames(styles.place, here && styles.here)}>
      <Link href={to} className={styles.link} aria-current={here ? 'page' : undefined} title={name}>
        <Icon size={18} strokeWidth={1.6} aria-hidden className={styles.icon} />
        <span className={styles.name}>{name}</span>
      </Link>
      {!!count && <span className={styles.count}>{formatCount(count)}</span>}
    </li>
  );
}

/** The reader's tabs, while there are any. */
function OpenPapers() {
  const count = useDesk((state) => state.desk.tabs.length);
  return count > 0 && <Place to={routes.reading()} name="Reader" icon={BookOpen} count={count} />;
}

function ListPlace({ list, isHere }: { list: ReadingList; isHere: boolean }) {
  const count = useListCount(list);
  return (
    <li className={classNames(styles.place, isHere && styles.here)}>
      <Link href={routes.list(list.id)} className={styles.link} aria-current={isHere ? 'page' : undefined}>
        <Dot color={list.color} />
        <span className={styles.listName}>{list.name}</span>
      </Link>
      {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
    </li>
  );
}

function ListPlaces() {
  const lists = useReadingLists((state) => state.lists) ?? [];
  const [path] = useLocation();
  if (lists.length === 0) return null;
  return (
    <section className={styles.lists} aria-labelledby="navigation-lists">
      <h2 id="navigation-lists" className={styles.heading}>
        Reading lists
      </h2>
      <ul>
        {lists.map((list) => (
          <ListPlace key={list.id} list={list} isHere={path === routes.list(list.id)} />
        ))}
      </ul>
    </section>
  );
}

/** Where one can go: words where there is room, named icons on the rail. */
export function Navigation({ isReadOnly }: { isReadOnly: boolean }) {
  const stats = useStats((state) => state.stats);
  return (
    <nav aria-label="Main" className={styles.navigation}>
      <div className={styles.brand} aria-hidden>
        <span>O</span>
        <span className={styles.brandRest}>
          ff<span className={styles.brandMark}>print</span>
        </span>
      </div>
      <div className={styles.places}>
        <ul>
          <Place to={routes.feed()} name="Feed" icon={Newspaper} />
          <Place to={routes.search()} name="Search" icon={Search} />
          <Place to={routes.lists()} name="Lists" icon={ListTree} exact />
          <Place to={routes.library()} name="Library" icon={Library} count={stats?.papers} />
          <OpenPapers />
          <Place to={routes.highlights()} name="Highlights" icon={Highlighter} count={stats?.annotations} />
        </ul>
        <ListPlaces />
      </div>
      <div className={styles.foot}>
        <ImportStatus />
        {isReadOnly ? <ReadOnlyStatus /> : <SyncStatus />}
        <ul>
          <Place to={routes.settings()} name="Settings" icon={Settings} />
        </ul>
      </div>
    </nav>
  );
}
