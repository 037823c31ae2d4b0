import { Keyboard, Text } from 'react-aria-components';
import { MenuItem } from '../../ui/Menu.tsx';
import styles from './MenuAction.module.css';

/** An action of a menu, with the keys that do the same. */
export function MenuAction({ name, keys, onAction }: { name: string; keys?: string; onAction: () => void }) {
  return (
    <MenuItem textValue={name} onAction={onAction}>
      <Text slot="label" className={styles.name}>
        {name}
      </Text>
      {keys && <Keyboard className={styles.keys}>{keys}</Keyboard>}
    </MenuItem>
  );
}
