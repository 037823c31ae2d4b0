import { create } from 'zustand';
import type { AnnotationGrouping } from '#shared/entities/annotation.ts';
import { api } from '../../api/client.ts';
import { write } from '../../write/write.ts';

/** What the list is grouped by. The library remembers it; undefined until it answered. */
export const useGrouping = create<{ groupBy: AnnotationGrouping | undefined }>(() => ({
  groupBy: undefined,
}));

/** Asks the library once. */
export async function loadGrouping(): Promise<void> {
  if (useGrouping.getState().groupBy) return;
  const settings = await api.settings.get().catch(() => undefined);
  useGrouping.setState(({ groupBy }) => ({ groupBy: groupBy ?? settings?.highlightsGroupBy ?? 'paper' }));
}

export async function setGrouping(groupBy: AnnotationGrouping): Promise<void> {
  useGrouping.setState({ groupBy });
  await write({
    failure: 'The grouping was not remembered.',
    subject: 'settings/highlightsGroupBy',
    ask: (library) => library.settings.set({ highlightsGroupBy: groupBy }),
  });
}
