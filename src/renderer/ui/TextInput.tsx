import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'> {
  /** Its name, above it; without one `aria-label` names it. */
  label?: string;
  placeholder?: string;
  /** What it is for, in a line below. */
  hint?: string;
  /** What is wrong with what was typed. */
  error?: string;
  /** For `type="date"`. */
  min?: string;
  max?: string;
}

/** A line to type in. */
export function TextInput({ label, placeholder, hint, error, min, max, ...props }: TextInputProps) {
  return (
    <TextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      {label !== undefined && <Label className={styles.label}>{label}</Label>}
      <Input placeholder={placeholder} min={min} max={max} className={styles.input ?? ''} />
      {error === undefined && hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
