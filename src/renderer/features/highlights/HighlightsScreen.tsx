import { useEffect } from 'react';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { loadGrouping, useGrouping } from './grouping.ts';
import styles from './HighlightsScreen.module.css';
import { HighlightsTab } from './HighlightsTab.tsx';
import { ReviewTab } from './ReviewTab.tsx';
import { TrashTab } from './TrashTab.tsx';

const SHOWN = ['all', 'review', 'trash'] as const;

/** What was marked in the whole library: all of it, a few to look at again, and what was deleted. */
export function HighlightsScreen({ tab }: { tab?: string }) {
  const shown = SHOWN.find((known) => known === tab) ?? 'all';
  const groupBy = useGrouping((state) => state.groupBy);
  useEffect(() => void loadGrouping(), []);
  return (
    <div className={styles.screen}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(chosen) =>
          navigate(routes.highlights(chosen === 'all' ? undefined : String(chosen)), { replace: true })
        }
      >
        {shown === 'all' && groupBy && <HighlightsTab groupBy={groupBy} />}
        {shown === 'review' && <ReviewTab />}
        {shown === 'trash' && <TrashTab />}
      </Tabs>
    </div>
  );
}
