export type LoadErrorKind =
  | 'damaged'
  | 'web-page'
  | 'empty'
  | 'password'
  | 'missing'
  | 'unreachable'
  | 'stuck'
  | 'broken';

/** Why a PDF did not open, in words for the reader of the paper. */
export class LoadError extends Error {
  readonly kind: LoadErrorKind;

  constructor(kind: LoadErrorKind, options?: ErrorOptions) {
    super(WORDS[kind], options);
    this.name = 'LoadError';
    this.kind = kind;
  }
}

const WORDS: Record<LoadErrorKind, string> = {
  damaged: 'The file is damaged or is not a PDF.',
  'web-page': 'The file is a web page that was saved as a PDF: the site asked for something first.',
  empty: 'The file is a PDF without pages.',
  password: 'The file is locked with a password.',
  missing: 'The file is no longer in the library’s folder.',
  unreachable: 'The library cannot be reached. Is Offprint still running?',
  stuck: 'The file keeps the PDF engine busy without end, so Offprint stopped it.',
  broken: 'The PDF engine could not read the file.',
};

const KINDS: Record<string, LoadErrorKind> = {
  InvalidPDFException: 'damaged',
  FormatError: 'damaged',
  XRefParseException: 'damaged',
  PasswordException: 'password',
};

/** Tells what pdf.js's exception means; exceptions from its worker are known by their names only. */
export function explainLoadError(error: unknown): LoadError {
  if (error instanceof LoadError) return error;
  const { name, status, message } = (error ?? {}) as { name?: string; status?: number; message?: string };
  const kind = KINDS[name ?? ''];
  if (kind) return new LoadError(kind, { cause: error });
  if (name === 'ResponseException') {
    return new LoadError(status === 404 ? 'missing' : 'unreachable', { cause: error });
  }
  if (name === 'TypeError' && /fetch/i.test(message ?? ''))
    return new LoadError('unreachable', { cause: error });
  return new LoadError('broken', { cause: error });
}
