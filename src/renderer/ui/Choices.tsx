import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Choices.module.css';

export interface ChoicesProps<Id extends string> {
  label: string;
  options: readonly { id: Id; name: string }[];
  value: Id;
  isDisabled?: boolean;
  onChange: (id: Id) => void;
}

/** One of a few choices, all in sight. */
export function Choices<Id extends string>({
  label,
  options,
  value,
  isDisabled,
  onChange,
}: ChoicesProps<Id>) {
  return (
    <RadioGroup
      className={styles.choices ?? ''}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={styles.label}>{label}</Label>
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className={styles.choice ?? ''}>
          <span aria-hidden className={styles.ring} />
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
