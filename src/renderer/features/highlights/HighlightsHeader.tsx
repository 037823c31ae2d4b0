import type { ReactNode } from 'react';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Tab, TabList } from '../../ui/Tabs.tsx';

/** The screen's name and its parts. Stands inside the tabs. */
export function HighlightsHeader({ subtitle, children }: { subtitle?: string; children?: ReactNode }) {
  return (
    <ScreenHeader
      title="Highlights"
      subtitle={subtitle ?? '\u00a0'}
      beside={
        <TabList aria-label="Show">
          <Tab id="all">All</Tab>
          <Tab id="review">Review</Tab>
          <Tab id="trash">Trash</Tab>
        </TabList>
      }
    >
      {children}
    </ScreenHeader>
  );
}
