import { Columns2, X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, type WheelEvent } from 'react';
import type { Desk, DeskTab } from '#shared/entities/desk.ts';
import { toPlainText } from '#shared/text/display.ts';
import { keyPress } from '../../commands/keys/key-press.ts';
import { closeSplit, closeTab, goToTab, showBeside } from '../../desk/desk-actions.ts';
import { activePaper, tabBeside } from '../../desk/desk-moves.ts';
import { useDesk } from '../../desk/desk-store.ts';
import { readForWords } from '../../papers/reading-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { showToast } from '../../ui/toasts.ts';
import { placeInPane } from './places.ts';
import { TabMenu } from './TabMenu.tsx';
import styles from './TabStrip.module.css';
import { useTimeRead } from './time-read.ts';

const tabId = (paperId: string) => `tab-${paperId}`;

interface TabProps {
  desk: Desk;
  paperId: string;
  /** From 1. */
  column: number;
}

function onTabClick(event: MouseEvent, paperId: string): void {
  if (event.ctrlKey || event.metaKey) void showBeside(paperId);
  else goToTab(paperId);
}

/** A tab; with Ctrl or ⌘ it shows its paper in the other pane, the middle button closes it. */
function Tab({ desk, paperId, column }: TabProps) {
  const title = useDesk((state) => state.titles[paperId]) ?? '';
  const isActive = activePaper(desk) === paperId;
  const isBeside = !isActive && (desk.first === paperId || desk.second?.paperId === paperId);
  return (
    <button
      type="button"
      role="tab"
      id={tabId(paperId)}
      aria-selected={isActive}
      aria-controls={isActive ? `pane-${desk.active}` : undefined}
      tabIndex={isActive ? 0 : -1}
      title={toPlainText(title)}
      className={classNames(styles.tab, isActive && styles.active, isBeside && styles.beside)}
      style={{ gridColumn: column }}
      onClick={(event) => onTabClick(event, paperId)}
      // Without this the middle button would begin to scroll.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && void closeTab(paperId)}
    >
      <span className={styles.title}>
        <MathText>{title}</MathText>
      </span>
      {isBeside && <span className="visually-hidden">, in the other pane</span>}
    </button>
  );
}

function CloseButton({ desk, paperId, column }: TabProps) {
  const title = useDesk((state) => state.titles[paperId]) ?? '';
  const isActive = activePaper(desk) === paperId;
  return (
    <button
      type="button"
      aria-label={`Close ${toPlainText(title)}`}
      title="Close"
      // The others are reached through their tabs.
      tabIndex={isActive ? 0 : -1}
      className={classNames(styles.close, isActive && styles.active)}
      style={{ gridColumn: column }}
      onClick={() => void closeTab(paperId)}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && void closeTab(paperId)}
    >
      <X size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

function toggleSplit(desk: Desk, hasRoom: boolean): void {
  const paperId = activePaper(desk);
  if (desk.second) void closeSplit();
  else if (!hasRoom) showToast({ message: 'Split view needs a window that is at least 1,100 pixels wide' });
  else if (paperId !== undefined) void showBeside(paperId, placeInPane(desk.active));
}

function SplitControls({ desk, hasRoom }: { desk: Desk; hasRoom: boolean }) {
  const activeId = activePaper(desk);
  const time = useTimeRead((state) => readForWords((activeId && state[activeId]) || 0));
  const isHalfHidden = desk.second !== undefined && !hasRoom;
  return (
    <div className={styles.end}>
      {isHalfHidden && <span className={styles.note}>F6 shows the other pane</span>}
      {time && !isHalfHidden && <span className={styles.note}>{time}</span>}
      <IconButton
        icon={Columns2}
        label="Split view"
        aria-pressed={desk.second !== undefined}
        onPress={() => toggleSplit(desk, hasRoom)}
      />
      <TabMenu desk={desk} hasRoom={hasRoom} />
    </div>
  );
}

/** The tab that a key of the tab list leads to. */
function tabAtKey(desk: Desk, key: string): DeskTab | undefined {
  if (key === 'ArrowLeft') return tabBeside(desk, -1);
  if (key === 'ArrowRight') return tabBeside(desk, 1);
  if (key === 'Home') return desk.tabs[0];
  return key === 'End' ? desk.tabs.at(-1) : undefined;
}

/** A wheel that only turns up and down goes along the tabs. */
function scrollSideways({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>): void {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY;
}

/** The open papers as tabs, and what can be done with them. */
export function TabStrip({ desk, hasRoom }: { desk: Desk; hasRoom: boolean }) {
  const strip = useRef<HTMLDivElement>(null);
  const { tabs } = desk;
  const activeId = activePaper(desk);

  // The active tab is in sight, also where there are many.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab that comes or goes moves the others
  useEffect(() => {
    const row = strip.current;
    if (!row) return;
    const showActive = () =>
      row.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    showActive();
    const resizing = new ResizeObserver(showActive);
    resizing.observe(row);
    return () => resizing.disconnect();
  }, [activeId, tabs.length]);

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = keyPress(event);
    const to = tabAtKey(desk, key);
    if (to) {
      goToTab(to.paperId);
      document.getElementById(tabId(to.paperId))?.focus();
    } else if (key === 'Delete' && activeId !== undefined) void closeTab(activeId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.bar}>
      <div ref={strip} className={styles.strip} onWheel={scrollSideways}>
        {/* Its children stand in the strip's grid, each under the button that closes it: a tab may hold no button. */}
        <div role="tablist" aria-label="Open papers" className={styles.list} onKeyDown={onKeyDown}>
          {tabs.map(({ paperId }, index) => (
            <Tab key={paperId} desk={desk} paperId={paperId} column={index + 1} />
          ))}
        </div>
        {tabs.map(({ paperId }, index) => (
          <CloseButton key={paperId} desk={desk} paperId={paperId} column={index + 1} />
        ))}
      </div>
      <SplitControls desk={desk} hasRoom={hasRoom} />
    </div>
  );
}
