import type { Desk, DeskTab, SecondPane } from '#shared/entities/desk.ts';

/** What can be done to a desk. Each move answers the desk after it and leaves the one before as it was. */

export type PaneName = 'first' | 'second';

/** Far more than anyone keeps in sight; beyond it the tab at the left goes. */
const MOST_TABS = 200;

export const otherPane = (pane: PaneName): PaneName => (pane === 'first' ? 'second' : 'first');

/** The paper a pane shows. */
export function shownIn(desk: Desk, pane: PaneName): string | undefined {
  return pane === 'first' ? desk.first : desk.second?.paperId;
}

/** The paper that keys and the address speak of. */
export const activePaper = (desk: Desk): string | undefined => shownIn(desk, desk.active);

const isShown = (desk: Desk, paperId: string) => desk.first === paperId || desk.second?.paperId === paperId;

/** Gives a paper a tab beside the active one, or chooses another PDF for the tab it has. */
export function withTab(desk: Desk, tab: DeskTab): Desk {
  const at = desk.tabs.findIndex(({ paperId }) => paperId === tab.paperId);
  if (at >= 0) {
    if (tab.document === undefined || desk.tabs[at]?.document === tab.document) return desk;
    return { ...desk, tabs: desk.tabs.with(at, tab) };
  }
  const active = desk.tabs.findIndex(({ paperId }) => paperId === activePaper(desk));
  const tabs = desk.tabs.toSpliced(active < 0 ? desk.tabs.length : active + 1, 0, tab);
  const extra =
    tabs.length > MOST_TABS ? tabs.find((each) => each !== tab && !isShown(desk, each.paperId)) : undefined;
  return { ...desk, tabs: tabs.filter((each) => each !== extra) };
}

/** Shows a paper in a pane, which becomes the active one. The second pane comes to be by this. */
export function shown(desk: Desk, pane: PaneName, paper: SecondPane): Desk {
  const { paperId } = paper;
  if (desk.active === pane && shownIn(desk, pane) === paperId && paper.position === undefined) return desk;
  if (pane === 'first') return { ...desk, active: pane, first: paperId };
  const isThere = desk.second?.paperId === paperId && paper.position === undefined;
  return { ...desk, active: pane, second: isThere ? desk.second : paper };
}

/** Shows a paper in the active pane, giving it a tab first. */
export function opened(desk: Desk, tab: DeskTab): Desk {
  return shown(withTab(desk, tab), desk.active, { paperId: tab.paperId });
}

/** Takes the second pane away; what the active pane shows stays in sight. */
export function unsplit(desk: Desk): Desk {
  return { ...desk, first: activePaper(desk), second: undefined, active: 'first' };
}

/** Closes a tab. A pane that showed it shows its neighbour; the second pane closes where none is left for it. */
export function closed(desk: Desk, paperId: string): Desk {
  const at = desk.tabs.findIndex((tab) => tab.paperId === paperId);
  if (at < 0) return desk;
  const tabs = desk.tabs.toSpliced(at, 1);
  const neighbour = (tabs[at] ?? tabs[at - 1])?.paperId;
  if (desk.second?.paperId === paperId) return closed(unsplit({ ...desk, active: 'first' }), paperId);
  return { ...desk, tabs, first: desk.first === paperId ? neighbour : desk.first };
}

/** Puts a closed tab back where it stood and shows it. */
export function reopened(desk: Desk, tab: DeskTab, at: number): Desk {
  if (desk.tabs.some(({ paperId }) => paperId === tab.paperId)) return opened(desk, tab);
  return opened({ ...desk, tabs: desk.tabs.toSpliced(at, 0, tab) }, tab);
}

/** The tab so many places further, around the end. */
export function tabBeside(desk: Desk, by: 1 | -1): DeskTab | undefined {
  const { tabs } = desk;
  const at = tabs.findIndex(({ paperId }) => paperId === activePaper(desk));
  return tabs[(at + by + tabs.length) % tabs.length];
}
