import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportTemplate, TemplateFormat } from '#shared/entities/exchange.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { showError, showToast, withdrawToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';

/** What is typed is kept after this rest, and at once when the dialog closes. */
const KEEP_MS = 500;

/** Puts a format's template into the settings; nothing for the one that Offprint comes with. */
async function keep(format: TemplateFormat, template: ExportTemplate | undefined): Promise<void> {
  await write({
    failure: 'The template was not kept.',
    subject: subjectOf(format),
    ask: (library) => library.settings.set({ exportTemplates: { [format]: template ?? null } }),
  });
}

/** What the toast about a template is about. */
const subjectOf = (format: TemplateFormat): string => `template/${format}`;

interface Loaded {
  format: TemplateFormat;
  current: ExportTemplate;
  standard: ExportTemplate;
  /** Whether it was changed here: until then the library knows it as well. */
  isChanged: boolean;
}

export interface EditedTemplate {
  /** As it is shown; undefined until it is loaded, and where the format has none. */
  template: ExportTemplate | undefined;
  /** The same once it was changed here. */
  changed: ExportTemplate | undefined;
  isStandard: boolean;
  change: (part: keyof ExportTemplate, text: string) => void;
  /** Back to the one Offprint comes with; what was there can be had back. */
  reset: () => void;
}

/** The template of a format while it is edited. Every change is kept. */
export function useTemplate(format: TemplateFormat | undefined): EditedTemplate {
  const [state, setState] = useState<Loaded>();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; run: () => void }>(undefined);
  const loaded = state?.format === format ? state : undefined;

  const flush = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current?.run();
  }, []);

  useEffect(() => {
    if (!format) return;
    let isCurrent = true;
    api.exchange.template({ format }).then(
      (answer) => isCurrent && setState({ ...answer, format, isChanged: false }),
      (error: unknown) => showError(`The template could not be loaded. ${reason(error)}`),
    );
    return () => {
      isCurrent = false;
      flush();
    };
  }, [format, flush]);

  function set(from: Loaded, next: ExportTemplate): void {
    setState({ ...from, current: next, isChanged: true });
    clearTimeout(waiting.current?.timer);
    const run = () => {
      waiting.current = undefined;
      void keep(from.format, isSame(next, from.standard) ? undefined : next);
    };
    waiting.current = { timer: setTimeout(run, KEEP_MS), run };
  }

  return {
    template: loaded?.current,
    changed: loaded?.isChanged ? loaded.current : undefined,
    isStandard: loaded === undefined || isSame(loaded.current, loaded.standard),
    change(part, text) {
      if (!loaded) return;
      // What was there before the standard one is not what would come back any more.
      withdrawToast(subjectOf(loaded.format));
      set(loaded, { ...loaded.current, [part]: text });
    },
    reset() {
      if (!loaded) return;
      set(loaded, loaded.standard);
      flush();
      const undo = () => {
        set(loaded, loaded.current);
        flush();
      };
      showToast({
        subject: subjectOf(loaded.format),
        message: 'Back to the standard template',
        action: { label: 'Undo', run: undo },
      });
    },
  };
}

const isSame = (a: ExportTemplate, b: ExportTemplate): boolean =>
  a.paper === b.paper && a.annotation === b.annotation;
