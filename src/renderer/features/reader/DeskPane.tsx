import { useMemo } from 'react';
import type { Desk } from '#shared/entities/desk.ts';
import { toPlainText } from '#shared/text/display.ts';
import { activatePane, keepSecondPosition } from '../../desk/desk-actions.ts';
import { type PaneName, shownIn } from '../../desk/desk-moves.ts';
import { useDesk } from '../../desk/desk-store.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Desk.module.css';
import { keepPlace } from './keep-place.ts';
import { PaperView } from './PaperView.tsx';
import { type Pane, PaneContext } from './pane-context.ts';
import { type KeptView, useKeptViews } from './use-kept-views.ts';

interface ViewProps extends KeptView {
  pane: PaneName;
  desk: Desk;
  isSplit: boolean;
  annotationId: string | undefined;
}

/** Where the second pane begins and is kept, beside what is kept of the paper itself. */
function secondPlace(paperId: string): Pick<Pane, 'firstPosition' | 'keepPosition'> {
  const now = () => useDesk.getState().desk;
  return {
    firstPosition: () => (now().second?.paperId === paperId ? now().second?.position : undefined),
    keepPosition(position) {
      keepSecondPosition(paperId, position);
      // Of one paper at two places, it is the first pane's that the paper is left at.
      if (now().first !== paperId) keepPlace(paperId, position);
    },
  };
}

const PAPERS_PLACE: Pick<Pane, 'firstPosition' | 'keepPosition'> = { firstPosition: () => undefined };

function View({ paperId, pane, desk, isShown, isLive, isSplit, annotationId }: ViewProps) {
  const isActive = isShown && desk.active === pane;
  const place = useMemo(() => (pane === 'second' ? secondPlace(paperId) : PAPERS_PLACE), [pane, paperId]);
  const context = useMemo(
    (): Pane => ({ name: pane, isActive, isShown, isLive, isSplit, ...place }),
    [pane, isActive, isShown, isLive, isSplit, place],
  );
  const tab = desk.tabs.find((each) => each.paperId === paperId);
  return (
    <PaneContext value={context}>
      <div className={classNames(styles.view, !isShown && styles.hidden)} inert={!isShown}>
        <PaperView
          paperId={paperId}
          sha256={tab?.document}
          annotationId={isShown ? annotationId : undefined}
        />
      </div>
    </PaneContext>
  );
}

interface DeskPaneProps {
  pane: PaneName;
  desk: Desk;
  isSplit: boolean;
  isInSight: boolean;
  annotationId: string | undefined;
}

/** A pane with the paper it shows and, out of sight, those it showed before. Touching it makes it the active one. */
export function DeskPane({ pane, desk, isSplit, isInSight, annotationId }: DeskPaneProps) {
  const shownId = shownIn(desk, pane);
  const views = useKeptViews(
    shownId,
    desk.tabs.map(({ paperId }) => paperId),
  );
  const isActive = desk.active === pane;
  const title = useDesk((state) => shownId && state.titles[shownId]);
  const name = [pane === 'first' ? 'Left pane' : 'Right pane', title && toPlainText(title)];
  const activate = () => void activatePane(pane);
  return (
    <section
      id={`pane-${pane}`}
      role={isSplit ? 'region' : 'presentation'}
      aria-label={isSplit ? name.filter(Boolean).join(': ') : undefined}
      aria-current={isSplit && isActive ? true : undefined}
      data-pane-name={pane}
      className={classNames(styles.pane, isSplit && styles.split, !isInSight && styles.hidden)}
      inert={!isInSight}
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      {views.map((view) => (
        <View
          key={view.paperId}
          {...view}
          isShown={view.isShown && isInSight}
          isLive={view.isLive}
          pane={pane}
          desk={desk}
          isSplit={isSplit}
          annotationId={annotationId}
        />
      ))}
    </section>
  );
}
