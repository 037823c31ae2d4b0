// The viewer components find the library on `globalThis`, where importing it first puts it.
import * as library from 'pdfjs-dist';
import * as components from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export type { PageViewport } from 'pdfjs-dist/types/src/display/page_viewport';

export const {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  OPS,
  PasswordResponses,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
} = library;
export const {
  EventBus,
  FindState,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  RenderingStates,
  ScrollMode,
  SpreadMode,
} = components;
export type EventBus = components.EventBus;
export type PDFViewer = components.PDFViewer;
export type PDFLinkService = components.PDFLinkService;
export type PDFFindController = components.PDFFindController;

/** What pdf.js fetches while it draws, beside the window's page; each is a folder and ends in a slash. */
export const RESOURCES = {
  cMapUrl: new URL('pdfjs/cmaps/', document.baseURI).href,
  standardFontDataUrl: new URL('pdfjs/standard_fonts/', document.baseURI).href,
  wasmUrl: new URL('pdfjs/wasm/', document.baseURI).href,
  iccUrl: new URL('pdfjs/iccs/', document.baseURI).href,
};

/** What reads PDFs in a thread of its own: pdf.js's, with one rule mended (see renderer.vite.config.ts). */
export const PARSER_URL = new URL('pdfjs/pdf.worker.min.mjs', document.baseURI).href;

/** The icons of notes that are in a PDF. */
export const ICONS_URL = new URL('pdfjs/images/', document.baseURI).href;
