import type { LucideIcon } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classNames } from '../../ui/class-names.ts';
import tooltipStyles from '../../ui/IconButton.module.css';
import styles from './ToolbarButton.module.css';

interface ToolbarButtonProps {
  icon: LucideIcon;
  /** The accessible name. */
  label: string;
  /** What is written on it where there is room, when that is shorter than the name. */
  word?: string;
  shortcut?: string;
  /** A button that is on or off. */
  isOn?: boolean;
  onPress: () => void;
}

/** A button of the reader's toolbar: a word where there is room, its icon where there is not. */
export function ToolbarButton({ icon: Icon, label, word = label, shortcut, isOn, onPress }: ToolbarButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <ToggleButton
        className={classNames(styles.button)}
        aria-label={label}
        // React Aria always says "pressed"; a plain button has no such state.
        {...(isOn === undefined ? { 'aria-pressed': undefined } : {})}
        isSelected={isOn ?? false}
        onChange={onPress}
      >
        <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.word} aria-hidden>
          {word}
        </span>
      </ToggleButton>
      <Tooltip className={tooltipStyles.tooltip ?? ''} offset={6}>
        {label}
        {shortcut && <kbd className={tooltipStyles.keys}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
