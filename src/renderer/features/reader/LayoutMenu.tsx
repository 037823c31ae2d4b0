import { BookOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { Menu, MenuChoices, MenuGroup } from '../../ui/Menu.tsx';
import { MenuAction } from './MenuAction.tsx';
import type { ReaderStore } from './reader-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';
import { toggleCursor } from './toggle-cursor.ts';

const LAYOUTS = [
  { id: 'continuous', name: 'Continuous' },
  { id: 'single', name: 'Single page' },
  { id: 'two-page', name: 'Two pages' },
  { id: 'book', name: 'Book' },
] as const;
const TOOLS = [
  { id: 'hand', name: 'Hand tool' },
  { id: 'cursor', name: 'Text cursor' },
] as const;

interface LayoutMenuProps {
  reader: ReaderStore;
  /** Turning pages is offered here too, where the toolbar has no room for it. */
  withSteps: boolean;
}

/** How pages are laid out and turned, and what dragging and the arrow keys do on them. */
export function LayoutMenu({ reader, withSteps }: LayoutMenuProps) {
  const view = useStore(reader.store, (state) => state.view);
  const layout = useStore(reader.store, (state) => state.layout);
  const hand = useStore(reader.store, (state) => state.hand);
  const cursor = useStore(reader.store, (state) => state.cursor);
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
        heading="Pointer and keys"
        options={TOOLS}
        mode="any"
        selected={[...(hand ? (['hand'] as const) : []), ...(cursor ? (['cursor'] as const) : [])]}
        onChange={(on) => {
          if (on.includes('hand') !== hand) reader.setHand(!hand);
          else toggleCursor(reader);
        }}
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
