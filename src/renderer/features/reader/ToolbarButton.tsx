import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classNames } from '../../ui/class-names.ts';
import tooltipStyles from '../../ui/IconButton.module.css';
import styles from './ToolbarButton.module.css';

interface ToolbarButtonProps {
  icon: LucideIcon;
  /** The accessible name. */
  label: string;
  /** What is written on it where there is room; without, it is always an icon. */
  word?: string;
  shortcut?: string;
  /** For a button that is on or off. */
  isOn?: boolean;
  isDisabled?: boolean;
  /** Missing where pressing it opens a menu. */
  onPress?: () => void;
}

/** A button of the reader's toolbar: a word where there is room, its icon where there is not. */
export function ToolbarButton(props: ToolbarButtonProps) {
  const { icon: Icon, label, word, shortcut, isOn, isDisabled, onPress } = props;
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Button
        className={classNames(styles.button, word !== undefined && styles.worded)}
        aria-label={label}
        aria-pressed={isOn}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
        {word !== undefined && <span className={styles.word}>{word}</span>}
      </Button>
      <Tooltip className={classNames(tooltipStyles.tooltip)} offset={6}>
        {label}
        {shortcut && <kbd className={tooltipStyles.keys}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
