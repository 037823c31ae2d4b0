import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Tool } from '../../pdf/pens.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ColorSwatches } from './ColorSwatches.tsx';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';
import styles from './ToolBar.module.css';

/** What is to be done with each. */
const HINTS: Record<Tool['kind'], string> = {
  note: 'Click where the note goes, or press Enter to put it here.',
  area: 'Drag around what you want to keep, or press Enter to begin with an area here.',
  ink: 'Draw on the page.',
  eraser: 'Drag over drawings to delete them.',
};

/** How wide the pen draws, in points, and as it is shown, in CSS pixels. */
const WIDTHS = [
  { width: 0.8, name: 'Thin', px: 1.5 },
  { width: 1.5, name: 'Medium', px: 3 },
  { width: 3.5, name: 'Thick', px: 6 },
] as const;

/** Over the pages while a tool is on: what to do with it, its colour, and how to put it down. */
export function ToolBar({ reader }: { reader: ReaderStore }) {
  const tool = useStore(reader.store, (state) => state.tool);
  const color = useReaderPreferences((state) => state.color);
  const strokeWidth = useReaderPreferences((state) => state.strokeWidth);
  if (!tool) return null;
  return (
    <Toolbar aria-label="Tool" className={classNames(styles.bar)}>
      <span className={styles.hint} role="status">
        {HINTS[tool]}
      </span>
      {tool !== 'eraser' && (
        <span className={styles.group}>
          <ColorSwatches isToggle chosen={color} onChoose={(color) => setReaderPreferences({ color })} />
        </span>
      )}
      {tool === 'ink' && (
        <span className={styles.group}>
          {WIDTHS.map(({ width, name, px }) => (
            <AriaButton
              key={name}
              className={classNames(styles.width)}
              aria-label={name}
              aria-pressed={width === strokeWidth}
              onPress={() => setReaderPreferences({ strokeWidth: width })}
            >
              <i style={{ height: px }} />
            </AriaButton>
          ))}
        </span>
      )}
      <Button size="small" onPress={() => reader.setTool(undefined)}>
        Done
      </Button>
    </Toolbar>
  );
}
