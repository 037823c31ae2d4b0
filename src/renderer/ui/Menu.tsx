import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  Header,
  MenuSection,
  MenuTrigger,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './Menu.module.css';
import { Popover } from './Popover.tsx';

export interface MenuProps {
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  /** Ids of actions that cannot be taken now. */
  disabledKeys?: readonly string[];
  /** Called with the id of an action that has no `onAction` of its own. */
  onAction?: (id: string) => void;
  children: ReactNode;
}

/** A button with a menu of actions. */
export function Menu({ label, trigger, disabledKeys, onAction, children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classNames(styles.popover)} placement="bottom start" offset={4}>
        <AriaMenu
          aria-label={label}
          className={classNames(styles.menu)}
          disabledKeys={disabledKeys}
          onAction={(key) => onAction?.(String(key))}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One action of a menu. */
export function MenuItem(props: Omit<AriaMenuItemProps, 'className'>) {
  return <AriaMenuItem {...props} className={classNames(styles.item)} />;
}

/** What an action means, or why it cannot be taken, in a line below its name. */
export function MenuItemText({ name, hint }: { name: string; hint?: string }) {
  return (
    <span className={styles.words}>
      <Text slot="label">{name}</Text>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
    </span>
  );
}

/** Actions that belong together, under a heading. */
export function MenuGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <MenuSection className={classNames(styles.group)}>
      <Header className={classNames(styles.heading)}>{heading}</Header>
      {children}
    </MenuSection>
  );
}

export interface MenuChoicesProps<Id extends string> {
  heading: string;
  options: readonly { id: Id; name: string }[];
  /** One of them is on, or each for itself. */
  mode: 'one' | 'any';
  selected: readonly Id[];
  onChange: (selected: Id[]) => void;
}

/** Things within a menu that are on or off. */
export function MenuChoices<Id extends string>(props: MenuChoicesProps<Id>) {
  const { heading, options, mode, selected, onChange } = props;
  return (
    <MenuSection
      className={classNames(styles.group)}
      selectionMode={mode === 'one' ? 'single' : 'multiple'}
      disallowEmptySelection={mode === 'one'}
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onChange(options.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
      }
    >
      <Header className={classNames(styles.heading)}>{heading}</Header>
      {options.map(({ id, name }) => (
        <MenuItem key={id} id={id} textValue={name}>
          <Text slot="label">{name}</Text>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
