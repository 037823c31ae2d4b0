import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, Text } from 'react-aria-components';
import styles from './Switch.module.css';

export interface SwitchProps {
  label: string;
  /** What it means, in a line below. */
  hint?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, and changes at once. */
export function Switch({ label, hint, isOn, isDisabled, onChange }: SwitchProps) {
  return (
    <SwitchField className={styles.field ?? ''} isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <SwitchButton className={styles.switch ?? ''}>
        <span aria-hidden className={styles.track} />
        {label}
      </SwitchButton>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
    </SwitchField>
  );
}
