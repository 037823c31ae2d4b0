import { type ReactNode, useEffect } from 'react';
import type { Settings } from '#shared/entities/settings.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton, SkeletonLine } from '../../ui/Skeleton.tsx';
import styles from './SettingsScreen.module.css';
import { openSettings, refetchSettings, useSettings } from './settings-store.ts';

function Loading() {
  return (
    <Skeleton label="Loading the settings">
      <div className={styles.skeleton}>
        <SkeletonLine width="160px" />
        <SkeletonLine width="340px" />
        <SkeletonLine width="120px" height={28} />
      </div>
    </Skeleton>
  );
}

/** A tab that shows settings, once they are there. */
export function SettingsTab({ children }: { children: (settings: Settings) => ReactNode }) {
  const { settings, error } = useSettings();
  useEffect(openSettings, []);
  if (settings) return children(settings);
  if (error === undefined) return <Loading />;
  return (
    <ErrorState title="The settings could not be read" why={error} onRetry={() => void refetchSettings()} />
  );
}
