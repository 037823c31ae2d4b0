import { Copy, Ellipsis, SquarePen, Tag, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Annotation, AnnotationKind } from '#shared/entities/annotation.ts';
import { KIND_NAMES } from '#shared/kind-names.ts';
import { Menu, MenuChoices, MenuItem } from '../ui/Menu.tsx';
import styles from './AnnotationActions.module.css';
import type { AnnotationsStore } from './annotations-store.ts';
import { SmallAction, smallAction } from './SmallAction.tsx';
import { Swatches } from './Swatches.tsx';

const TEXT_KINDS = ['highlight', 'underline', 'strikeout'] as const;

const isTextKind = (kind: AnnotationKind): kind is (typeof TEXT_KINDS)[number] =>
  TEXT_KINDS.some((textKind) => textKind === kind);

interface AnnotationActionsProps {
  annotation: Annotation;
  actions: Pick<AnnotationsStore, 'change' | 'remove' | 'edit'>;
  onTag: () => void;
  onCopy: (annotations: readonly Annotation[]) => void;
  tabIndex: number;
}

/** What can be done with one annotation. */
export function AnnotationActions({ annotation, actions, onTag, onCopy, tabIndex }: AnnotationActionsProps) {
  const { id, color, kind, note } = annotation;
  return (
    <div className={styles.actions}>
      <Swatches
        chosen={[color]}
        tabIndex={tabIndex}
        onChoose={(chosen) => void actions.change([id], { color: chosen })}
      />
      <span className={styles.buttons}>
        <SmallAction
          icon={SquarePen}
          label={note ? 'Edit note' : 'Add note'}
          tabIndex={tabIndex}
          onClick={() => actions.edit(id)}
        />
        <SmallAction icon={Tag} label="Add tag" tabIndex={tabIndex} onClick={onTag} />
        {isTextKind(kind) ? (
          <Menu
            label="More actions"
            trigger={
              <Button className={smallAction} aria-label="More" excludeFromTabOrder={tabIndex < 0}>
                <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
              </Button>
            }
          >
            <MenuItem onAction={() => onCopy([annotation])}>Copy</MenuItem>
            <MenuChoices
              heading="Kind"
              mode="one"
              options={TEXT_KINDS.map((id) => ({ id, name: KIND_NAMES[id] }))}
              selected={[kind]}
              onChange={([chosen]) => chosen && void actions.change([id], { kind: chosen })}
            />
          </Menu>
        ) : (
          <SmallAction icon={Copy} label="Copy" tabIndex={tabIndex} onClick={() => onCopy([annotation])} />
        )}
        <SmallAction
          icon={Trash2}
          label="Delete"
          tabIndex={tabIndex}
          onClick={() => void actions.remove([id])}
        />
      </span>
    </div>
  );
}
