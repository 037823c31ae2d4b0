import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, SelectValue } from 'react-aria-components';
import { Popover } from './Popover.tsx';
import styles from './Select.module.css';

export interface SelectProps<Id extends string> {
  label: string;
  options: readonly { id: Id; name: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** One of a few choices, shown as a button. */
export function Select<Id extends string>({ label, options, value, onChange }: SelectProps<Id>) {
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Button className={styles.button ?? ''}>
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {options.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} className={styles.item ?? ''}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
