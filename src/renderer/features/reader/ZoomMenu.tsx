import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { classNames } from '../../ui/class-names.ts';
import { Menu, MenuChoices, MenuGroup } from '../../ui/Menu.tsx';
import { MenuAction } from './MenuAction.tsx';
import type { ReaderStore } from './reader-store.ts';
import styles from './ZoomMenu.module.css';

const FITS = [
  { id: 'page-width', name: 'Fit width' },
  { id: 'page-fit', name: 'Fit page' },
  { id: 'page-actual', name: 'Actual size' },
];
const FACTORS = [0.5, 0.75, 1.25, 1.5, 2, 3, 4].map((factor) => ({
  id: String(factor),
  name: `${factor * 100} %`,
}));

/** How large pages are, and the choice of it. */
export function ZoomMenu({ reader }: { reader: ReaderStore }) {
  const view = useStore(reader.store, (state) => state.view);
  const zoom = useStore(reader.store, (state) => state.zoom);
  const percent = `${Math.round(zoom * 100)} %`;
  const at = view?.place().zoom;
  const chosen = at === '1' ? ['page-actual'] : at ? [at] : [];
  const choose = ([value]: string[]) => value && view?.setZoom(value);
  return (
    <Menu
      label="Zoom"
      trigger={
        <Button className={classNames(styles.button)} aria-label={`Zoom, ${percent}`} isDisabled={!view}>
          {percent}
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <MenuChoices heading="Fit" options={FITS} mode="one" selected={chosen} onChange={choose} />
      <MenuChoices heading="Size" options={FACTORS} mode="one" selected={chosen} onChange={choose} />
      <MenuGroup heading="Step">
        <MenuAction name="Zoom in" keys="+" onAction={() => view?.zoomBy(1)} />
        <MenuAction name="Zoom out" keys="−" onAction={() => view?.zoomBy(-1)} />
      </MenuGroup>
    </Menu>
  );
}
