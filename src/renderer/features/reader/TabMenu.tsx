import { ChevronDown } from 'lucide-react';
import type { Desk } from '#shared/entities/desk.ts';
import { closeOtherTabs, closeTab, reopenLastClosed, showBeside } from '../../desk/desk-actions.ts';
import { activePaper } from '../../desk/desk-moves.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';

/** What can be done with tabs that has no button of its own. */
export function TabMenu({ desk, hasRoom }: { desk: Desk; hasRoom: boolean }) {
  const paperId = activePaper(desk);
  const place = desk.second ? 'Show in the other pane' : 'Show beside itself';
  return (
    <Menu label="Tabs" trigger={<IconButton icon={ChevronDown} label="Tabs" />}>
      <MenuItem isDisabled={!hasRoom} onAction={() => paperId !== undefined && void showBeside(paperId)}>
        {place}
      </MenuItem>
      <MenuItem onAction={() => paperId !== undefined && void closeTab(paperId)}>Close tab</MenuItem>
      <MenuItem isDisabled={desk.tabs.length < 2} onAction={() => void closeOtherTabs()}>
        Close other tabs
      </MenuItem>
      <MenuItem onAction={reopenLastClosed}>Reopen closed tab</MenuItem>
    </Menu>
  );
}
