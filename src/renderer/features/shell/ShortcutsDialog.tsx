import { COMMAND_KEY } from '../../ui/command-key.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';
import { useShell } from './shell-state.ts';

const GROUPS: { name: string; keys: [keys: string[], does: string][] }[] = [
  {
    name: 'Everywhere',
    keys: [
      [[COMMAND_KEY, 'K'], 'Command palette'],
      [['/'], 'Search'],
      [['?'], 'Keyboard shortcuts'],
      [['g', 'f'], 'Go to the feed'],
      [['g', 's'], 'Go to search'],
      [['g', 'l'], 'Go to lists'],
      [['g', 'i'], 'Go to the library'],
      [['g', 'h'], 'Go to highlights'],
      [['g', 'r'], 'Go to the open papers'],
      [['g', '1'], 'Go to the first open paper, 9 to the last'],
      [['g', 'd'], 'Go to downloads'],
      [['Esc'], 'Close what is on top'],
    ],
  },
  {
    name: 'In a list of papers',
    keys: [
      [['j'], 'Next paper'],
      [['k'], 'Previous paper'],
      [['Enter'], 'Open the paper'],
      [['r'], 'Read its PDF'],
      [['t'], 'Open its PDF in a tab behind the list'],
      [['s'], 'Save to list'],
      [['u'], 'Mark as read or unread'],
      [['Home'], 'First paper'],
      [['End'], 'Last paper'],
    ],
  },
  {
    name: 'In the reader',
    keys: [
      [['n'], 'Next page'],
      [['p'], 'Previous page'],
      [['Alt', '←'], 'Back to where you were'],
      [['Alt', '→'], 'Forward again'],
      [['f'], 'Find in document'],
      [['o'], 'Outline, pages, matches and references'],
      [['+'], 'Zoom in'],
      [['−'], 'Zoom out'],
      [['0'], 'Actual size'],
      [['['], 'Rotate left'],
      [[']'], 'Rotate right'],
      [['v'], 'Hand tool'],
      [['c'], 'Text cursor, moved by the arrow keys; with Ctrl by words'],
      [['Shift', '→'], 'Select with the text cursor'],
    ],
  },
  {
    name: 'Marks and notes',
    keys: [
      [['h', '1'], 'Highlight the selection in a colour, 1 to 6; recolour the clicked mark'],
      [['u'], 'Underline'],
      [['s'], 'Strike out'],
      [['m'], 'Note to the selection or mark; else a sticky note'],
      [['Enter'], 'Put the sticky note or the area here'],
      [['a'], 'Mark an area'],
      [['d'], 'Draw'],
      [['e'], 'Erase drawings'],
      [['Shift', '→'], 'Move the end of the mark, the corner of the area, or the note'],
      [[COMMAND_KEY, 'Shift', '→'], 'Move the beginning, or the upper left corner'],
      [['Delete'], 'Delete the clicked mark'],
      [[COMMAND_KEY, 'Click'], 'Choose one more mark'],
      [[COMMAND_KEY, 'Z'], 'Undo'],
      [[COMMAND_KEY, 'Shift', 'Z'], 'Redo'],
      [['Esc'], 'Put the tool down'],
    ],
  },
  {
    name: 'On the highlights page',
    keys: [
      [['Enter'], 'Show it in its paper'],
      [['x'], 'Select'],
      [['m'], 'Write its note'],
      [['t'], 'Add a tag'],
      [['Delete'], 'Move to the trash'],
    ],
  },
  {
    name: 'Open papers',
    keys: [
      [['Alt', 'Page Down'], 'Next tab'],
      [['Alt', 'Page Up'], 'Previous tab'],
      [['Alt', 'W'], 'Close the tab'],
      [['Alt', 'Shift', 'T'], 'Bring the closed tab back'],
      [['F6'], 'To the other pane'],
      [[COMMAND_KEY, 'Click'], 'On a tab: show it in the other pane'],
    ],
  },
];

/** What the keys do. */
export function ShortcutsDialog() {
  const isOpen = useShell((state) => state.shortcuts);
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen={isOpen}
      onClose={() => useShell.setState({ shortcuts: false })}
      wide
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: there are more keys than fit, and keys scroll what has the focus */}
      <section tabIndex={0} aria-label="Keys" className={styles.groups}>
        {GROUPS.map(({ name, keys }) => (
          <div key={name}>
            <h3 className={styles.heading}>{name}</h3>
            <dl className={styles.list}>
              {keys.map(([combination, does]) => (
                <div key={does} className={styles.row}>
                  <dt>
                    {combination.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  );
}
