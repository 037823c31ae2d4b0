import { Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<TextFieldProps, 'className' | 'children'> {
  label: string;
  placeholder?: string;
}

/** A line to type in, with its name above. */
export function TextInput({ label, placeholder, ...props }: TextInputProps) {
  return (
    <TextField {...props} className={styles.field ?? ''}>
      <Label className={styles.label}>{label}</Label>
      <Input placeholder={placeholder} className={styles.input ?? ''} />
    </TextField>
  );
}
