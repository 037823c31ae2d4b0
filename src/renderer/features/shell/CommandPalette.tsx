import { type KeyboardEvent, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { addressOf, parseOpenLink } from '#shared/open-link.ts';
import { toPlainText } from '#shared/text/display.ts';
import { annotationTitle } from '../../annotations/annotation-words.ts';
import { keyPress } from '../../commands/keys/key-press.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { describeAuthors } from '../../papers/describe.ts';
import { useCloseOnLeave } from '../../ui/use-close-on-leave.ts';
import styles from './CommandPalette.module.css';
import { COMMANDS, matching } from './palette-commands.ts';
import { useShell } from './shell-state.ts';
import { usePalettePapers } from './use-palette-papers.ts';

const close = () => useShell.setState({ palette: false });

/** Escape leaves at once; a search field would take the first one to empty itself. */
function closeOnEscape(event: KeyboardEvent): void {
  if (keyPress(event).key === 'Escape') close();
}

function run(key: string | number): void {
  close();
  const id = String(key);
  const command = COMMANDS.find((candidate) => `command:${candidate.id}` === id);
  const mark = id.match(/^mark:([^:]+):(.+)$/);
  if (command) command.run();
  else if (id.startsWith('link:')) navigate(id.slice('link:'.length));
  else if (mark) navigate(routes.read(mark[2] ?? '', { annotation: mark[1] }));
  else navigate(routes.paper(id.replace(/^paper:/, '')));
}

function Palette() {
  const [typed, setTyped] = useState('');
  const { hits, marks, isGrowing } = usePalettePapers(typed);
  const commands = matching(typed);
  // In a browser nothing follows Offprint's links: pasted here, they lead to their place.
  const link = parseOpenLink(typed);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
      <SearchField aria-label="Find a command or a paper" autoFocus className={styles.field ?? ''}>
        <Input placeholder="Go to, open a paper, do" className={styles.input ?? ''} />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by Tab as well */}
      <div className={styles.scroller} tabIndex={0}>
        <Menu
          aria-label="Commands"
          className={styles.menu ?? ''}
          onAction={run}
          renderEmptyState={() => (
            <p className={styles.none}>
              {isGrowing
                ? 'Still reading the library for this search.'
                : 'No command, paper or highlight of that name.'}
            </p>
          )}
        >
          {link && (
            <MenuSection aria-label="Link">
              <MenuItem id={`link:${addressOf(link).slice(1)}`} className={styles.item ?? ''}>
                Open what the link leads to
              </MenuItem>
            </MenuSection>
          )}
          {commands.length > 0 && (
            <MenuSection aria-label="Commands">
              {commands.map(({ id, name, hint }) => (
                <MenuItem key={id} id={`command:${id}`} textValue={name} className={styles.item ?? ''}>
                  <span className={styles.name}>{name}</span>
                  {hint && <kbd className={styles.hint}>{hint}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {hits.length > 0 && (
            <MenuSection>
              <Header className={styles.header}>Papers</Header>
              {hits.map(({ id, title, paper }) => (
                <MenuItem
                  key={id}
                  id={`paper:${id}`}
                  textValue={toPlainText(title)}
                  className={styles.item ?? ''}
                >
                  <span className={styles.paper}>{toPlainText(title)}</span>
                  <span className={styles.hint}>{describeAuthors(paper)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {marks.length > 0 && (
            <MenuSection>
              <Header className={styles.header}>Highlights and notes</Header>
              {marks.map((mark) => (
                <MenuItem
                  key={mark.id}
                  id={`mark:${mark.id}:${mark.paperId}`}
                  textValue={annotationTitle(mark)}
                  className={styles.item ?? ''}
                >
                  <span className={styles.mark}>{annotationTitle(mark)}</span>
                  <span className={styles.hint}>{toPlainText(mark.paperTitle)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}

/** Everything by name: places, papers, deeds. */
export function CommandPalette() {
  const isOpen = useShell((state) => state.palette);
  useCloseOnLeave(isOpen, close);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Command palette" className={styles.dialog ?? ''}>
          <div className={styles.keys} onKeyDownCapture={closeOnEscape}>
            <Palette />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
