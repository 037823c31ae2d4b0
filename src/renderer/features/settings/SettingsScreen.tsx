import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx';
import { AppearanceTab } from './AppearanceTab.tsx';
import { LibraryTab } from './LibraryTab.tsx';
import styles from './SettingsScreen.module.css';

/** What can be set, in tabs. */
export function SettingsScreen({ tab }: { tab?: string }) {
  return (
    <div className={styles.screen}>
      <Tabs
        selectedKey={tab === 'library' ? 'library' : 'appearance'}
        onSelectionChange={(chosen) => navigate(routes.settings(String(chosen)), { replace: true })}
      >
        <ScreenHeader title="Settings">
          <TabList aria-label="Settings">
            <Tab id="appearance">Appearance</Tab>
            <Tab id="library">Library</Tab>
          </TabList>
        </ScreenHeader>
        <TabPanel id="appearance">
          <div className={styles.scroller}>
            <AppearanceTab />
          </div>
        </TabPanel>
        <TabPanel id="library">
          <div className={styles.scroller}>
            <LibraryTab />
          </div>
        </TabPanel>
      </Tabs>
    </div>
  );
}
