import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { MatchesPanel } from './MatchesPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { PagesPanel } from './PagesPanel.tsx';
import { ReferencesPanel } from './ReferencesPanel.tsx';
import type { ReaderStore, SideTab } from './reader-store.ts';
import type { References } from './references-store.ts';
import styles from './SidePanel.module.css';

const TABS: readonly [SideTab, string][] = [
  ['outline', 'Outline'],
  ['pages', 'Pages'],
  ['matches', 'Matches'],
  ['references', 'References'],
];

interface SidePanelProps {
  reader: ReaderStore;
  references: References;
  panel: SideTab;
  /** A place was chosen: a panel that lies over the pages makes way. */
  onLeave: () => void;
}

/** All ways through the paper, beside its pages. */
export function SidePanel({ reader, references, panel, onLeave }: SidePanelProps) {
  const view = useStore(reader.store, (state) => state.view);
  const side = useRef<HTMLElement>(null);

  // Opened by a key, it takes the focus, and closed it gives it back to the pages.
  useEffect(() => {
    const element = side.current;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.pdfContainer'))
      element?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    return () => {
      if (element?.contains(document.activeElement)) reader.store.getState().view?.focus();
    };
  }, [reader]);

  return (
    <aside ref={side} className={styles.panel} aria-label="Contents">
      <Tabs selectedKey={panel} onSelectionChange={(key) => reader.showPanel(key as SideTab)}>
        <div className={styles.head}>
          <TabList aria-label="Contents">
            {TABS.map(([id, name]) => (
              <Tab key={id} id={id}>
                {name}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id="outline">
          <OutlinePanel reader={reader} onLeave={onLeave} />
        </TabPanel>
        <TabPanel id="pages">{view && <PagesPanel reader={reader} view={view} onLeave={onLeave} />}</TabPanel>
        <TabPanel id="matches">
          {view && <MatchesPanel reader={reader} view={view} onLeave={onLeave} />}
        </TabPanel>
        <TabPanel id="references">
          <ReferencesPanel reader={reader} references={references} onLeave={onLeave} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
