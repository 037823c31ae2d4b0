import { useEffect, useLayoutEffect } from 'react';
import { activePaper, opened } from '../../desk/desk-moves.ts';
import { changeDesk, loadDesk, useDesk } from '../../desk/desk-store.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Desk } from './Desk.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { loadReaderPreferences, useReaderPreferencesLoaded } from './reader-preferences.ts';

export interface ReaderScreenProps {
  /** Without one: what lay open last. */
  paperId?: string;
  /** The annotation to show on opening, by its id. */
  annotationId?: string;
  /** One of several stored PDFs, by its sha256; without it the newest. */
  sha256?: string;
}

/** Finds out ahead what lies open and how papers are shown, so that opening one waits for nothing. */
export function prepareReader(): void {
  void loadDesk();
  void loadReaderPreferences();
}

/** The reader: papers in tabs, in one pane or two. The address names the paper in the active pane. */
export function ReaderScreen({ paperId, annotationId, sha256 }: ReaderScreenProps) {
  const desk = useDesk((state) => state.desk);
  const isLoaded = useDesk((state) => state.isLoaded);
  const failure = useDesk((state) => state.failure);
  const hasPreferences = useReaderPreferencesLoaded();
  const active = activePaper(desk);

  useEffect(prepareReader, []);
  // Before it paints, so that no other paper flashes up first. Only the address opens papers: when the desk changes, it
  // is the address that follows.
  useLayoutEffect(() => {
    if (isLoaded && paperId !== undefined)
      void changeDesk((now) => opened(now, { paperId, document: sha256 }));
  }, [isLoaded, paperId, sha256]);
  const isUnnamed = isLoaded && paperId === undefined;
  useLayoutEffect(() => {
    if (isUnnamed && active !== undefined) navigate(routes.read(active), { replace: true });
  }, [isUnnamed, active]);

  if (failure && !isLoaded)
    return (
      <ErrorState title="The open papers could not be loaded" why={failure} onRetry={() => void loadDesk()} />
    );
  if (!isLoaded || !hasPreferences) {
    return (
      <Skeleton label="Opening the paper">
        <PageSkeleton />
      </Skeleton>
    );
  }
  if (active === undefined) {
    return paperId === undefined ? (
      <EmptyState title="No paper is open" actions={<a href={`#${routes.feed()}`}>Go to the feed</a>}>
        Papers that you read stay open here, each in a tab.
      </EmptyState>
    ) : null;
  }
  return <Desk desk={desk} annotationId={paperId === active ? annotationId : undefined} />;
}
