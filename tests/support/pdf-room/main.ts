// The pdf room without the app around it: tests open a file and ask the view itself.
import '../../../src/renderer/ui/styles.ts';
import { type OpenPdfOptions, openPdf } from '../../../src/renderer/pdf/open-pdf.ts';
import type { PdfView } from '../../../src/renderer/pdf/viewer.ts';

/** What tests see of the page. */
export interface PdfRoom {
  /** Opens a file and resolves with the first page to be seen; rejects when it does not open. */
  open: (url: string, options?: Partial<OpenPdfOptions>) => Promise<PdfView>;
  view: PdfView;
  suspend: () => void;
  resume: () => Promise<PdfView>;
  close: () => void;
  /** All that the view told, by the name of the event, the last one only. */
  told: Record<string, unknown[]>;
}

const told: PdfRoom['told'] = {};
const NAMES = [
  ...[
    'onPage',
    'onZoom',
    'onLayout',
    'onMove',
    'onHistory',
    'onFind',
    'onSelection',
    'onMark',
    'onPageDrawn',
  ],
  ...['onExternalLink', 'onRefusedLink', 'onLinkHint', 'onLink'],
];
const listener =
  (name: string) =>
  (...values: unknown[]) => {
    told[name] = values;
  };
const events = Object.fromEntries(
  NAMES.map((name) => [name, listener(name)]),
) as unknown as OpenPdfOptions['events'];

const host = document.querySelector<HTMLElement>('#host');
if (!host) throw new Error('The page has no host.');
let opened: ReturnType<typeof openPdf> | undefined;
let shown = Promise.withResolvers<PdfView>();

const room: PdfRoom = {
  async open(url, options) {
    opened?.close();
    shown = Promise.withResolvers<PdfView>();
    opened = openPdf({
      host,
      source: { url, headers: {} },
      place: undefined,
      events,
      onProgress: () => {},
      askPassword: async () => undefined,
      onView: (view) => {
        room.view = view;
      },
      onShown: () => shown.resolve(room.view),
      onSlow: () => {},
      onFailed: (error) => shown.reject(error),
      ...options,
    });
    return shown.promise;
  },
  view: undefined as unknown as PdfView,
  suspend: () => opened?.suspend(),
  resume() {
    shown = Promise.withResolvers<PdfView>();
    opened?.resume();
    return shown.promise;
  },
  close: () => opened?.close(),
  told,
};
Object.assign(window, { room });
