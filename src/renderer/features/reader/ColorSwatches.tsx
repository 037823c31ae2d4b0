import { Button } from 'react-aria-components';
import type { AnnotationColor } from '#shared/entities/annotation.ts';
import { HIGHLIGHT_COLORS } from '../../annotations/highlight-colors.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './ColorSwatches.module.css';

interface ColorSwatchesProps {
  /** What stands before the colour in its name: "Highlight" makes "Highlight yellow". */
  action?: string;
  /** The colour that is on, where one can be. */
  chosen?: AnnotationColor;
  isToggle?: boolean;
  onChoose: (color: AnnotationColor) => void;
}

/** The six colours as buttons, in the order of their keys. */
export function ColorSwatches({ action, chosen, isToggle, onChoose }: ColorSwatchesProps) {
  return HIGHLIGHT_COLORS.map(({ color, name }, i) => (
    <Button
      key={color}
      className={classNames(styles.swatch)}
      aria-label={action ? `${action} ${name.toLowerCase()}` : name}
      aria-keyshortcuts={`h ${i + 1}`}
      aria-pressed={isToggle ? color === chosen : undefined}
      onPress={() => onChoose(color)}
    >
      <i style={{ background: `var(--highlight-${color})` }} />
    </Button>
  ));
}
