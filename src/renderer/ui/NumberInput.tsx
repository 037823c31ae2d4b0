import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField, type NumberFieldProps } from 'react-aria-components';
import styles from './NumberInput.module.css';

export interface NumberInputProps extends Omit<NumberFieldProps, 'className' | 'children'> {
  label: string;
  /** Said after the number: "MB", "papers". */
  unit?: string;
}

/** A number to type or step, kept within its limits; it counts once the field is left or Enter pressed. */
export function NumberInput({ label, unit, ...props }: NumberInputProps) {
  return (
    <NumberField {...props} className={styles.field ?? ''}>
      <Label className={styles.label}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <Input className={styles.input ?? ''} />
        {unit && (
          <span aria-hidden className={styles.unit}>
            {unit}
          </span>
        )}
        <Button slot="decrement" className={styles.step ?? ''}>
          <Minus size={14} aria-hidden />
        </Button>
        <Button slot="increment" className={styles.step ?? ''}>
          <Plus size={14} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
