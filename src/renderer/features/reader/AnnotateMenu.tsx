import { PenLine } from 'lucide-react';
import { useStore } from 'zustand';
import type { Tool } from '../../pdf/pens.ts';
import { Menu, MenuGroup } from '../../ui/Menu.tsx';
import { MenuAction } from './MenuAction.tsx';
import type { ReaderStore } from './reader-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';

/** The tools and their keys, in the order offered. */
export const TOOLS: readonly { kind: Tool['kind']; name: string; key: string }[] = [
  { kind: 'note', name: 'Sticky note', key: 'm' },
  { kind: 'area', name: 'Area', key: 'a' },
  { kind: 'ink', name: 'Draw', key: 'd' },
  { kind: 'eraser', name: 'Erase drawings', key: 'e' },
];

/** Marks that are not of text: what the pointer is to make on the pages. */
export function AnnotateMenu({ reader }: { reader: ReaderStore }) {
  const isShown = useStore(reader.store, (state) => state.view !== undefined);
  const tool = useStore(reader.store, (state) => state.tool);
  return (
    <Menu
      label="Annotate"
      trigger={
        <ToolbarButton icon={PenLine} label="Annotate" isOn={tool !== undefined} isDisabled={!isShown} />
      }
    >
      <MenuGroup heading="Annotate with">
        {TOOLS.map(({ kind, name, key }) => (
          <MenuAction key={kind} name={name} keys={key.toUpperCase()} onAction={() => reader.setTool(kind)} />
        ))}
      </MenuGroup>
    </Menu>
  );
}
