import { Ellipsis } from 'lucide-react';
import { useStore } from 'zustand';
import type { PaperDetail } from '#shared/entities/document.ts';
import { Menu, MenuChoices, MenuGroup, MenuItem, MenuItemText } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { forgetPassword } from './forget-password.ts';
import { enterFullScreen, leaveFullScreen, useIsFullScreen } from './full-screen.ts';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';
import { saveAnnotatedCopy, saveCopy } from './save-copy.ts';
import { ToolbarButton } from './ToolbarButton.tsx';
import type { OwnAnnotations } from './use-own-annotations.ts';
import { usePageLook } from './use-page-look.ts';
import { useVoices } from './use-voices.ts';

const LOOKS = [
  { id: 'light', name: 'Light' },
  { id: 'sepia', name: 'Sepia' },
  { id: 'night', name: 'Night' },
] as const;

const AIDS = [
  { id: 'ruler', name: 'Reading ruler' },
  { id: 'focus', name: 'Focus column' },
] as const;

async function toggleFullScreen(isFull: boolean): Promise<void> {
  if (isFull) return leaveFullScreen();
  if (await enterFullScreen(document.documentElement)) return;
  showToast({ message: 'Full screen was refused by the browser. F11 may still do it.' });
}

/** What makes reading easier, and what can be done with the whole paper: the end of the reader's toolbar. */
export function ReaderMenu({
  reader,
  paper,
  own,
}: {
  reader: ReaderStore;
  paper: PaperDetail;
  own: OwnAnnotations;
}) {
  const isShown = useStore(reader.store, (state) => state.phase === 'shown' && state.view !== undefined);
  const unlocked = useStore(reader.store, (state) => state.unlocked);
  const activity = useStore(reader.store, (state) => state.activity);
  const ruler = useReaderPreferences((state) => state.ruler);
  const focusColumn = useReaderPreferences((state) => state.focusColumn);
  const [look, setLook] = usePageLook();
  const isFull = useIsFullScreen();
  const hasVoices = useVoices().length > 0;
  const isReading = activity === 'read-aloud';

  const actions: Record<string, () => void> = {
    presentation: () => reader.setActivity('presentation'),
    'full-screen': () => void toggleFullScreen(isFull),
    'read-aloud': () => reader.setActivity(isReading ? undefined : 'read-aloud'),
    print: () => reader.setActivity('print'),
    copy: () => saveCopy(paper, reader.document.sha256),
    'annotated-copy': () => void saveAnnotatedCopy(paper.id, reader.document.sha256),
    forget: () => void forgetPassword(reader),
    'bring-in': () => void own.bringIn(),
  };
  const unavailable = [
    ...(isShown ? [] : ['presentation', 'read-aloud', 'print']),
    ...(hasVoices ? [] : ['read-aloud']),
  ];

  return (
    <Menu
      label="More"
      trigger={<ToolbarButton icon={Ellipsis} label="More" />}
      disabledKeys={unavailable}
      onAction={(key) => actions[key]?.()}
    >
      <MenuChoices
        heading="Page look"
        options={LOOKS}
        mode="one"
        selected={[look]}
        onChange={([chosen]) => chosen && setLook(chosen)}
      />
      <MenuChoices
        heading="Reading aids"
        options={AIDS}
        mode="any"
        selected={[...(ruler ? (['ruler'] as const) : []), ...(focusColumn ? (['focus'] as const) : [])]}
        onChange={(on) =>
          setReaderPreferences({ ruler: on.includes('ruler'), focusColumn: on.includes('focus') })
        }
      />
      <MenuGroup heading="View">
        <MenuItem id="presentation">Presentation</MenuItem>
        <MenuItem id="full-screen">{isFull ? 'Leave full screen' : 'Full screen'}</MenuItem>
        <MenuItem id="read-aloud" textValue="Read aloud">
          <MenuItemText
            name={isReading ? 'Stop reading aloud' : 'Read aloud'}
            hint={hasVoices ? undefined : 'This system offers no voice to read with.'}
          />
        </MenuItem>
      </MenuGroup>
      <MenuGroup heading="File">
        <MenuItem id="print">Print…</MenuItem>
        <MenuItem id="copy">Save a copy…</MenuItem>
        <MenuItem id="annotated-copy">Save a copy with annotations…</MenuItem>
        {unlocked && (
          <MenuItem id="forget" textValue="Forget its password and text">
            <MenuItemText
              name="Forget its password and text"
              hint={
                unlocked.keepsText
                  ? 'Its text is kept in the library, unlocked, and can be searched.'
                  : 'Its text is not kept in the library, so it cannot be searched.'
              }
            />
          </MenuItem>
        )}
        {own.fresh > 0 && (
          <MenuItem id="bring-in" textValue="Bring in the PDF’s own annotations">
            <MenuItemText
              name="Bring in the PDF’s own annotations"
              hint={`Another program left ${own.fresh === 1 ? 'one' : own.fresh.toLocaleString('en')} in it.`}
            />
          </MenuItem>
        )}
      </MenuGroup>
    </Menu>
  );
}
