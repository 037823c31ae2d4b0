import type { ReactNode } from 'react';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList } from '../../ui/Tabs.tsx';

/** The screen's name and its parts. Stands inside the tabs. */
export function ListsHeader({ children }: { children?: ReactNode }) {
  return (
    <ScreenHeader
      title="Lists"
      beside={
        <TabList aria-label="Show">
          <Tab id="all">All</Tab>
          <Tab id="trash">Trash</Tab>
        </TabList>
      }
    >
      {children}
    </ScreenHeader>
  );
}
