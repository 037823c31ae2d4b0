import { create } from 'zustand';
import { ReaderPreferences, type ReaderPreferencesChange } from '#shared/entities/reader-preferences.ts';
import { onChange } from '../../api/changes.ts';
import { api } from '../../api/client.ts';
import type { Library } from '../../api/library.ts';
import { write } from '../../write/write.ts';

const useLoading = create(() => ({ isLoaded: false }));

/** How the reader shows papers. The library keeps it; nothing is shown before it is known. */
export const useReaderPreferences = create<ReaderPreferences>(() => ReaderPreferences.parse({}));

export const useReaderPreferencesLoaded = (): boolean => useLoading((state) => state.isLoaded);

let isSaving = false;
/** What the library has yet to be told. */
let unsaved: ReaderPreferencesChange = {};

async function fetchPreferences(): Promise<void> {
  const settings = await api.settings.get().catch(() => undefined);
  // What was chosen meanwhile is newer than the answer.
  if (settings && !isSaving) useReaderPreferences.setState(settings.reader, true);
  // A library that does not answer is no reason not to read: all is as at first then.
  useLoading.setState({ isLoaded: true });
}

let loading: Promise<void> | undefined;

/** Asks the library once, and follows what other windows choose. */
export function loadReaderPreferences(): Promise<void> {
  loading ??= fetchPreferences().then(() => {
    onChange((event) => {
      if (event.type === 'settings.changed') void fetchPreferences();
    });
  });
  return loading;
}

/** Tells the library what was changed, and no more; what is chosen meanwhile goes along the next time. */
async function send(library: Library): Promise<void> {
  isSaving = true;
  let reader: ReaderPreferencesChange = {};
  try {
    while (Object.keys(unsaved).length > 0) {
      reader = unsaved;
      unsaved = {};
      await library.settings.set({ reader });
    }
  } catch (error) {
    unsaved = { ...reader, ...unsaved };
    throw error;
  } finally {
    isSaving = false;
  }
}

function save(): void {
  if (isSaving) return;
  void write({ failure: 'How papers are shown was not saved.', subject: 'settings/reader', ask: send });
}

export function setReaderPreferences(change: Partial<ReaderPreferences>): void {
  useReaderPreferences.setState(change);
  const given = Object.entries(change).map(([name, value]) => [name, value ?? null]);
  unsaved = { ...unsaved, ...Object.fromEntries(given) };
  save();
}
