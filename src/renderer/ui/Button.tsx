import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` is ink, once per view; `quiet` has no edge until hovered; `danger` is for what destroys. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'normal';
}

/** A button with words. */
export function Button({ variant = 'plain', size = 'normal', ...props }: ButtonProps) {
  return <AriaButton {...props} className={classNames(styles.button, styles[variant], styles[size])} />;
}
