import type { LucideIcon } from 'lucide-react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  icon: LucideIcon;
  /** The accessible name, also shown as a tooltip. */
  label: string;
  /** Keys that do the same, shown in the tooltip: "S". */
  shortcut?: string;
  edged?: boolean;
  narrow?: boolean;
  filled?: boolean;
}

/** A button with an icon; its name is never left out. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  edged,
  narrow,
  filled,
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classNames(styles.button, edged && styles.edged, narrow && styles.narrow)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden fill={filled ? 'currentColor' : 'none'} />
      </AriaButton>
      <Tooltip className={classNames(styles.tooltip)} offset={6}>
        {label}
        {shortcut && <kbd className={styles.keys}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
