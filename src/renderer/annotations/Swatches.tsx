import type { AnnotationColor } from '#shared/entities/annotation.ts';
import { HIGHLIGHT_COLORS } from './highlight-colors.ts';
import styles from './Swatches.module.css';

interface SwatchesProps {
  /** Those that are on. */
  chosen: readonly AnnotationColor[];
  onChoose: (color: AnnotationColor) => void;
  /** The name of the group where there is none around it. */
  label?: string;
  tabIndex?: number;
}

/** A button for each colour. */
export function Swatches({ chosen, onChoose, label, tabIndex }: SwatchesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own
    <span role="group" aria-label={label ?? 'Colour'} className={styles.swatches}>
      {HIGHLIGHT_COLORS.map(({ color, name }) => (
        <button
          key={color}
          type="button"
          className={styles.swatch}
          tabIndex={tabIndex}
          aria-label={name}
          aria-pressed={chosen.includes(color)}
          title={name}
          onClick={() => onChoose(color)}
        >
          <i style={{ background: `var(--highlight-${color})` }} />
        </button>
      ))}
    </span>
  );
}
