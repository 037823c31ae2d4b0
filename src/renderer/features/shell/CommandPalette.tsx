import { useEffect, useState } from 'react';
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
import type { SearchHit } from '#shared/entities/search.ts';
import { toPlainText } from '#shared/text/display.ts';
import { api } from '../../api/client.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { describeAuthors } from '../../papers/describe.ts';
import styles from './CommandPalette.module.css';
import { COMMANDS, matching } from './palette-commands.ts';
import { useShell } from './shell-state.ts';

const WAIT_MS = 80;
const MOST_PAPERS = 8;

const close = () => useShell.setState({ palette: false });

/** The best papers for what is typed; stale answers are dropped. */
function usePapers(typed: string): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    const query = typed.trim();
    if (!query) return setHits([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      api.search
        .query({ query, in: ['papers'], limit: MOST_PAPERS }, { signal: abort.signal })
        .then((results) => !abort.signal.aborted && setHits(results.hits))
        .catch(() => !abort.signal.aborted && setHits([]));
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return hits;
}

function run(key: string | number): void {
  close();
  const id = String(key);
  const command = COMMANDS.find((candidate) => `command:${candidate.id}` === id);
  if (command) command.run();
  else navigate(routes.paper(id.replace(/^paper:/, '')));
}

function Palette() {
  const [typed, setTyped] = useState('');
  const hits = usePapers(typed);
  const commands = matching(typed);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
      <SearchField aria-label="Find a command or a paper" autoFocus className={styles.field ?? ''}>
        <Input placeholder="Go to, open a paper, do" className={styles.input ?? ''} />
      </SearchField>
      <Menu
        aria-label="Commands"
        className={styles.menu ?? ''}
        onAction={run}
        renderEmptyState={() => <p className={styles.none}>No command or paper of that name.</p>}
      >
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
      </Menu>
    </Autocomplete>
  );
}

/** Everything by name: places, papers, deeds. */
export function CommandPalette() {
  const isOpen = useShell((state) => state.palette);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Command palette" className={styles.dialog ?? ''}>
          <Palette />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
