import { EmptyState } from '../../ui/EmptyState.tsx';

/** What a page of the browser host shows that was not opened with an address of its own. */
export function LockedWindow() {
  return (
    <main>
      <EmptyState title="Offprint is locked">
        Open it with the whole address that Offprint prints in its terminal, the one that ends in “/?token=…”.
        Each address opens one window, once. For a new one press Enter in that terminal, or run “offprint
        serve --open”.
      </EmptyState>
    </main>
  );
}
