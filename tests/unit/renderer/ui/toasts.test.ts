import { afterEach, expect, it, vi } from 'vitest';
import {
  dismissToast,
  showError,
  showToast,
  toasts,
  withdrawToast,
} from '../../../../src/renderer/ui/toasts.ts';

afterEach(() => {
  toasts.clear();
  vi.useRealTimers();
});

/** The newest first. */
const shown = () => toasts.visibleToasts.map(({ content }) => content.message);
const undo = { label: 'Undo', run: () => {} };

it('stays until it is dismissed, however long that takes', () => {
  vi.useFakeTimers();
  const key = showToast({ message: '“Queue” deleted.', action: undo, subject: 'list/1' });
  vi.advanceTimersByTime(24 * 3600 * 1000);
  expect(shown()).toEqual(['“Queue” deleted.']);
  dismissToast(key);
  expect(shown()).toEqual([]);
});

it('gives way to a later word about the same, and to no other', () => {
  showToast({ message: 'Highlight deleted', action: undo, subject: 'annotations/1' });
  showToast({ message: 'Removed from Queue.', action: undo, subject: 'entry/1' });
  showToast({
    message: 'Undone: highlight deleted',
    action: { ...undo, label: 'Redo' },
    subject: 'annotations/1',
  });
  expect(shown()).toEqual(['Undone: highlight deleted', 'Removed from Queue.']);
});

it('is taken away where it no longer holds', () => {
  showToast({ message: 'Removed from Queue.', action: undo, subject: 'entry/1' });
  showToast({ message: 'Removed from Thesis.', action: undo, subject: 'entry/2' });
  withdrawToast('entry/1');
  expect(shown()).toEqual(['Removed from Thesis.']);
  withdrawToast('entr');
  expect(shown()).toHaveLength(1);
  // With all that belongs to it.
  withdrawToast('entry');
  expect(shown()).toEqual([]);
});

it('is a passing word without a subject: the latest stands', () => {
  for (const message of ['Copied', '3 papers added']) showToast({ message });
  expect(shown()).toEqual(['3 papers added']);
});

it('says the same error once, and different errors one beside the other', () => {
  for (const message of ['No place.', 'No network.', 'No place.']) showError(message);
  expect(shown()).toEqual(['No place.', 'No network.']);
});

it('lets the oldest go where there are too many', () => {
  for (const n of [1, 2, 3, 4]) showToast({ message: `${n}`, action: undo, subject: `${n}` });
  expect(shown()).toEqual(['4', '3', '2']);
});
