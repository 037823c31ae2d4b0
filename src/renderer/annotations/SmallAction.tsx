import type { LucideIcon } from 'lucide-react';
import styles from './SmallAction.module.css';

interface SmallActionProps {
  icon: LucideIcon;
  /** Its name, also shown as a tooltip. */
  label: string;
  tabIndex?: number;
  onClick: () => void;
}

/** The class of such a button, for one that opens a menu. */
export const smallAction = styles.action ?? '';

/** An action in a row of many: lighter than a button with a tooltip of its own, of which a list has hundreds. */
export function SmallAction({ icon: Icon, label, tabIndex, onClick }: SmallActionProps) {
  return (
    <button
      type="button"
      className={smallAction}
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
