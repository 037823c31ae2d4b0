import type { ComponentType } from 'react';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { AdvancedTab } from './AdvancedTab.tsx';
import { AppearanceTab } from './AppearanceTab.tsx';
import { DownloadsTab } from './DownloadsTab.tsx';
import { LibraryTab } from './LibraryTab.tsx';
import styles from './SettingsScreen.module.css';
import { SourcesTab } from './SourcesTab.tsx';

const TABS: readonly { id: string; name: string; Content: ComponentType }[] = [
  { id: 'sources', name: 'Sources', Content: SourcesTab },
  { id: 'downloads', name: 'Downloads', Content: DownloadsTab },
  { id: 'appearance', name: 'Appearance', Content: AppearanceTab },
  { id: 'library', name: 'Library', Content: LibraryTab },
  { id: 'advanced', name: 'Advanced', Content: AdvancedTab },
];

/** What can be set, in tabs. */
export function SettingsScreen({ tab }: { tab?: string }) {
  return (
    <div className={styles.screen}>
      <Tabs
        selectedKey={TABS.find(({ id }) => id === tab)?.id ?? 'appearance'}
        onSelectionChange={(chosen) => navigate(routes.settings(String(chosen)), { replace: true })}
      >
        <ScreenHeader title="Settings">
          <TabList aria-label="Settings">
            {TABS.map(({ id, name }) => (
              <Tab key={id} id={id}>
                {name}
              </Tab>
            ))}
          </TabList>
        </ScreenHeader>
        {TABS.map(({ id, Content }) => (
          <TabPanel key={id} id={id}>
            <div className={styles.scroller}>
              <Content />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
