import { BookOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { Menu, MenuChoices, MenuGroup } from '../../ui/Menu.tsx';
import { MenuAction } from './MenuAction.tsx';
import type { ReaderStore } from './reader-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';

const LAYOUTS = [
  { id: 'continuous', name: 'Continuous' },
  { id: 'single', name: 'Single page' },
  { id: 'two-page', name: 'Two pages' },
  { id: 'book', name: 'Book' },
] as const;
const TOOLS = [{ id: 'hand', name: 'Hand tool' }] as const;

interface LayoutMenuProps {
  reader: ReaderStore;
  /** Turning pages is offered here too, where the toolbar has no room for it. */
  withSteps: boolean;
}

/** How pages are laid out and turned, and whether dragging moves them. */
export function LayoutMenu({ reader, withSteps }: LayoutMenuProps) {
  const view = useStore(reader.store, (state) => state.view);
  const layout = useStore(reader.store, (state) => state.layout);
  const hand = useStore(reader.store, (state) => state.hand);
  return (
    <Menu
      label="Page layout"
      trigger={<ToolbarButton icon={BookOpen} label="Page layout" isDisabled={!view} />}
    >
      <MenuChoices
        heading="Pages"
        options={LAYOUTS}
        mode="one"
        selected={[layout]}
        onChange={([chosen]) => chosen && view?.setLayout(chosen)}
      />
      <MenuChoices
        heading="Dragging moves the pages"
        options={TOOLS}
        mode="any"
        selected={hand ? ['hand'] : []}
        onChange={(on) => reader.setHand(on.includes('hand'))}
      />
      <MenuGroup heading="Turn">
        <MenuAction name="Rotate left" keys="[" onAction={() => view?.rotate(-1)} />
        <MenuAction name="Rotate right" keys="]" onAction={() => view?.rotate(1)} />
      </MenuGroup>
      {withSteps && (
        <MenuGroup heading="Go to">
          <MenuAction name="Previous page" keys="P" onAction={() => view?.previousPage()} />
          <MenuAction name="Next page" keys="N" onAction={() => view?.nextPage()} />
        </MenuGroup>
      )}
    </Menu>
  );
}
