import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import { useCloseOnLeave } from '../../ui/use-close-on-leave.ts';
import { CitationCard } from './CitationCard.tsx';
import styles from './LinkCard.module.css';
import { pageName } from './page-label.ts';
import { type CardPlace, placeCard } from './place-card.ts';
import type { LookedAtLink, ReaderStore } from './reader-store.ts';
import { referenceName, targetName } from './reference-words.ts';
import type { References } from './references-store.ts';
import { pictureSize, TargetPicture } from './TargetPicture.tsx';
import { useCardKeys } from './use-card-keys.ts';
import { useLinkCard } from './use-link-card.ts';

const WIDTH = 440;
/** Name, actions and the room around them; of a reference its words too. In CSS pixels. */
const FRAME_PX = 100;
const WORDS_PX = 110;

interface CardProps {
  looked: LookedAtLink;
  labels: readonly string[] | undefined;
  view: PdfView;
  references: References;
  onHold: () => void;
  onRelease: () => void;
  onClose: () => void;
}

function Card({ looked, labels, view, references, onHold, onRelease, onClose }: CardProps) {
  const { link, target } = looked;
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CardPlace & { width: number }>();
  const isCitation = target.kind === 'citation';
  const status = useStore(references.store, (state) => state.status);
  // The store tells anew of every change to what is cited.
  useStore(references.store, (state) => state.cited);
  const cited = isCitation ? references.at(target) : undefined;
  const isReading = isCitation && (status === 'idle' || status === 'reading');
  const name = cited?.entry.label ? referenceName(cited.entry) : targetName(target, labels);

  useLayoutEffect(() => {
    const room = card.current?.offsetParent?.getBoundingClientRect();
    if (!room) return;
    const width = Math.min(WIDTH, room.width - 16);
    const content = isCitation ? WORDS_PX : pictureSize(target.region, width - 26).height;
    setPlace({
      ...placeCard(link.getBoundingClientRect(), { width, height: FRAME_PX + content }, room),
      width,
    });
  }, [link, target, isCitation]);

  // The link's own words say little: a screen reader is told what it leads to.
  const words = cited?.entry.text ?? target.text;
  useEffect(() => {
    link.setAttribute('aria-description', `${name}. ${words.slice(0, 300)}`);
    link.setAttribute('aria-haspopup', 'dialog');
    return () => {
      link.removeAttribute('aria-description');
      link.removeAttribute('aria-haspopup');
    };
  }, [link, name, words]);

  useCardKeys({ card, link, onClose });

  function go(): void {
    onClose();
    if (cited) view.goToRects(cited.entry.rects);
    else view.goToTarget(target);
    view.focus();
  }

  return (
    <div
      ref={card}
      role="dialog"
      aria-label={name}
      className={styles.card}
      style={place ?? { visibility: 'hidden' }}
      onPointerEnter={onHold}
      onPointerLeave={onRelease}
      onFocus={onHold}
      onBlur={({ relatedTarget }) => {
        if (!card.current?.contains(relatedTarget)) onRelease();
      }}
    >
      <h2 className={styles.name}>{name}</h2>
      {cited ? (
        <CitationCard cited={cited} references={references} onGo={go} />
      ) : (
        <>
          {place && (
            <TargetPicture view={view} region={target.region} width={place.width - 26} isLate={isReading} />
          )}
          <div className={styles.actions}>
            <Button size="small" onPress={go}>
              {isCitation ? 'Go to reference' : 'Go there'}
            </Button>
            <span className={styles.page}>{pageName(labels, target.page)}</span>
          </div>
        </>
      )}
    </div>
  );
}

interface LinkCardProps {
  reader: ReaderStore;
  references: References;
}

/** Shows what the link within the paper leads to, beside the link that the pointer or the focus rests on. */
export function LinkCard({ reader, references }: LinkCardProps) {
  const view = useStore(reader.store, (state) => state.view);
  const lookedAt = useStore(reader.store, (state) => state.lookedAt);
  const labels = useStore(reader.store, (state) => state.labels);
  const { shown, hold, release, close } = useLinkCard(reader);
  useCloseOnLeave(shown !== undefined, close);

  // Read while the pointer rests, so that the card has words when it shows.
  const isCitation = lookedAt?.target.kind === 'citation';
  useEffect(() => {
    if (isCitation) void references.load();
  }, [references, isCitation]);

  if (!shown || !view) return null;
  return (
    <Card
      key={`${shown.link.id} ${shown.target.page} ${shown.target.top} ${shown.target.left}`}
      looked={shown}
      labels={labels}
      view={view}
      references={references}
      onHold={hold}
      onRelease={release}
      onClose={close}
    />
  );
}
