import type { Desk } from '#shared/entities/desk.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { toPlainText } from '#shared/text/display.ts';
import { navigate } from '../navigation/hash-location.ts';
import { routes } from '../navigation/routes.ts';
import { showToast, withdrawToast } from '../ui/toasts.ts';
import {
  activePaper,
  closed,
  otherPane,
  type PaneName,
  reopened,
  shown,
  shownIn,
  tabBeside,
  unsplit,
  withTab,
} from './desk-moves.ts';
import { changeDesk, nameTab, useDesk } from './desk-store.ts';

const deskNow = (): Desk => useDesk.getState().desk;

const MOST_LETTERS = 60;

/** A paper's title as plain text, short enough for a line. */
export function shortTitle(paperId: string): string {
  const title = toPlainText(useDesk.getState().titles[paperId] ?? '') || 'a paper';
  return title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 2)}…` : title;
}

/** The address of an open tab. */
function addressOf(paperId: string): string {
  const tab = deskNow().tabs.find((each) => each.paperId === paperId);
  return routes.read(paperId, { document: tab?.document });
}

/** Brings the address in step with the desk; where nothing is open any more, the reader is left. */
function followDesk(): void {
  const paperId = activePaper(deskNow());
  navigate(paperId === undefined ? routes.feed() : addressOf(paperId), { replace: true });
}

/** Shows an open tab in the active pane. */
export function goToTab(paperId: string): void {
  navigate(addressOf(paperId), { replace: true });
}

/** Goes to the tab so many places further. */
export function stepTab(by: 1 | -1): void {
  const tab = tabBeside(deskNow(), by);
  if (tab) goToTab(tab.paperId);
}

/** Goes to the tab of that place, from 1, from wherever in the window; 9 is the last one. */
export async function goToNthTab(place: number): Promise<void> {
  await changeDesk((desk) => desk);
  const { tabs } = deskNow();
  const tab = place === 9 ? tabs.at(-1) : tabs[place - 1];
  if (tab) navigate(addressOf(tab.paperId));
}

/** Opens a paper in a tab of its own behind what is shown. */
export async function openInBackground({ id: paperId, title }: { id: string; title: string }): Promise<void> {
  if (title) nameTab(paperId, title);
  await changeDesk((desk) => {
    const after = withTab(desk, { paperId });
    return after.first === undefined ? { ...after, first: paperId } : after;
  });
  showToast({
    subject: TABS,
    message: `Opened in a tab: ${shortTitle(paperId)}`,
    action: { label: 'Read', run: () => navigate(addressOf(paperId)) },
  });
}

/** What toasts about tabs are about: only the latest change of them can be taken back from there. */
const TABS = 'tabs';

/** With the tabs of before in their order, and those opened since behind them. */
function withTabsAgain(desk: Desk, before: Desk): Desk {
  const ids = new Set(before.tabs.map(({ paperId }) => paperId));
  return { ...desk, tabs: [...before.tabs, ...desk.tabs.filter(({ paperId }) => !ids.has(paperId))] };
}

interface ClosedTab {
  paperId: string;
  document?: string;
  at: number;
}

const MOST_REMEMBERED = 20;
const closedTabs: ClosedTab[] = [];

async function reopen(tab: ClosedTab): Promise<void> {
  const at = closedTabs.indexOf(tab);
  if (at >= 0) closedTabs.splice(at, 1);
  withdrawToast(TABS);
  const { paperId, document } = tab;
  await changeDesk((desk) => reopened(desk, { paperId, document }, tab.at));
  navigate(addressOf(paperId));
}

/** Opens the tab that was closed last. */
export function reopenLastClosed(): void {
  const last = closedTabs.at(-1);
  if (last) void reopen(last);
}

/** Closes a tab; it can be had back. */
export async function closeTab(paperId: string): Promise<void> {
  const { tabs } = deskNow();
  const at = tabs.findIndex((tab) => tab.paperId === paperId);
  const tab = tabs[at];
  if (!tab) return;
  const closedTab = { ...tab, at };
  closedTabs.push(closedTab);
  if (closedTabs.length > MOST_REMEMBERED) closedTabs.shift();
  await changeDesk((desk) => closed(desk, paperId));
  followDesk();
  showToast({
    subject: TABS,
    message: `Closed: ${shortTitle(paperId)}`,
    action: { label: 'Undo', run: () => void reopen(closedTab) },
  });
}

/** Closes all tabs but those in sight. */
export async function closeOtherTabs(): Promise<void> {
  const before = deskNow();
  await changeDesk((desk) => {
    const kept = desk.tabs.filter(
      ({ paperId }) => paperId === desk.first || paperId === desk.second?.paperId,
    );
    return { ...desk, tabs: kept };
  });
  const count = before.tabs.length - deskNow().tabs.length;
  if (count === 0) return;
  showToast({
    subject: TABS,
    message: count === 1 ? 'Closed 1 tab' : `Closed ${count} tabs`,
    action: { label: 'Undo', run: () => void changeDesk((desk) => withTabsAgain(desk, before)) },
  });
}

/** Makes a pane the one that keys and new papers go to. */
export async function activatePane(pane: PaneName): Promise<void> {
  const paperId = shownIn(deskNow(), pane);
  if (paperId === undefined || deskNow().active === pane) return;
  await changeDesk((desk) => ({ ...desk, active: pane }));
  followDesk();
}

export const switchPane = (): Promise<void> => activatePane(otherPane(deskNow().active));

/** Shows a paper in the pane that is not active, which comes to be by this; there it begins at `position`. */
export async function showBeside(paperId: string, position?: ReadingPosition): Promise<void> {
  await changeDesk((desk) =>
    shown(withTab(desk, { paperId }), otherPane(desk.active), { paperId, position }),
  );
  followDesk();
}

export async function closeSplit(): Promise<void> {
  await changeDesk(unsplit);
  followDesk();
}

/** Where the second pane is in its paper. */
export function keepSecondPosition(paperId: string, position: ReadingPosition): void {
  void changeDesk((desk) =>
    desk.second?.paperId === paperId ? { ...desk, second: { paperId, position } } : desk,
  );
}
