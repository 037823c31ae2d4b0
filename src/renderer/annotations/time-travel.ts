import {
  type Change,
  canApply,
  EMPTY_HISTORY,
  type History,
  idOf,
  markDone,
  markUndone,
  pushStep,
  repeated,
  reversed,
  type Step,
  withoutStep,
} from './annotation-history.ts';
import type { createAnnotationsSync, Notice, Repeatable } from './annotations-sync.ts';
import { capitalized } from './edit-words.ts';

interface Deps {
  sync: Pick<ReturnType<typeof createAnnotationsSync>, 'shown' | 'enqueue'>;
  notify: (notice: Notice) => void;
  /** What was said last offers what can be done no more. */
  withdraw: () => void;
  onChange: (can: { canUndo: boolean; canRedo: boolean }) => void;
  /** A step is taken back or made again, and these are there after it. */
  onTravel: (ids: string[]) => void;
}

/** Does things so that they can be undone and done again. */
export function createTimeTravel({ sync, notify, withdraw, onChange, onTravel }: Deps) {
  let history: History = EMPTY_HISTORY;

  function remember(next: History): void {
    history = next;
    onChange({ canUndo: next.done.length > 0, canRedo: next.undone.length > 0 });
  }

  /** Does something and remembers it. */
  function perform(step: Step, how: Repeatable & { keepsText?: boolean }): Promise<void> {
    // What was undone cannot be done again after something new.
    if (history.undone.length > 0) withdraw();
    remember(pushStep(history, step));
    return sync.enqueue(step.changes, {
      ...how,
      onFailure: () => {
        withdraw();
        remember(withoutStep(history, step));
      },
    });
  }

  /** Makes a step's changes unless that would overwrite what others did; says so then, and answers nothing. */
  function travel(step: Step, changes: readonly Change[], way: 'undo' | 'redo'): Promise<void> | undefined {
    const isUndo = way === 'undo';
    if (!canApply(changes, sync.shown)) {
      remember(withoutStep(history, step));
      const what = isUndo ? 'undone' : 'done again';
      notify({
        message: `“${capitalized(step.label)}” cannot be ${what}: it was changed elsewhere since.`,
        kind: 'error',
      });
      return undefined;
    }
    remember(isUndo ? markUndone(history, step) : markDone(history, step));
    const turn = sync.enqueue(changes, {
      failure: isUndo ? 'That was not undone.' : 'That was not done again.',
      again: () => void (isUndo ? undoStep(step) : redoStep(step)),
      onFailure: () => remember(isUndo ? markDone(history, step) : markUndone(history, step)),
    });
    onTravel(changes.filter(({ after }) => after).map(idOf));
    return turn;
  }

  const undoStep = (step: Step): Promise<void> | undefined =>
    history.done.includes(step) ? travel(step, reversed(step), 'undo') : undefined;

  const redoStep = (step: Step): Promise<void> | undefined =>
    history.undone.includes(step) ? travel(step, repeated(step), 'redo') : undefined;

  return {
    perform,
    /** Undoes this step, even if others came after it; nothing where it was undone already. */
    undoStep,

    async undo(): Promise<void> {
      const step = history.done.at(-1);
      const turn = step && undoStep(step);
      if (!turn) return;
      notify({
        message: `Undone: ${step.label}`,
        action: { label: 'Redo', run: () => void redoStep(step) },
      });
      await turn;
    },

    async redo(): Promise<void> {
      const step = history.undone.at(-1);
      const turn = step && redoStep(step);
      if (!turn) return;
      notify({
        message: `Done again: ${step.label}`,
        action: { label: 'Undo', run: () => void undoStep(step) },
      });
      await turn;
    },
  };
}
