import { Sha256 } from '#shared/entities/document.ts';
import { PaperId } from '#shared/entities/paper.ts';
import { servePdf } from './serve-pdf.ts';
import { type Picture, servePicture } from './serve-picture.ts';
import { serveThumbnail, type Thumbnail } from './serve-thumbnail.ts';

export interface FilesDeps {
  pdfs: {
    /** Where the PDF with this hash lies, or would lie. */
    pathOf(sha256: string): string;
  };
  thumbnails: {
    /** The stored picture of a paper. */
    find(paperId: string): Thumbnail | undefined;
  };
  annotationPictures: {
    /** The kept picture of an annotation. */
    find(id: string): Picture | undefined;
  };
  annotatedPdfs: {
    /** A copy with annotations that was written to be fetched. */
    copy(token: string): { path: string } | undefined;
  };
  uploads: {
    /** Stores the body of a `POST files/uploads` and answers it. */
    receive(request: Request): Promise<Response>;
  };
}

function failure(status: number, error: string, headers: Record<string, string> = {}): Response {
  const common = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  return Response.json({ error }, { status, headers: { ...common, ...headers } });
}

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

async function answerPdf(request: Request, name: string, deps: FilesDeps): Promise<Response> {
  const sha256 = Sha256.safeParse(name);
  if (!sha256.success) return failure(404, 'There is no such file.');
  if (!isReading(request)) return failure(405, 'A stored PDF can only be read.', { Allow: 'GET, HEAD' });
  const response = await servePdf(request, deps.pdfs.pathOf(sha256.data), sha256.data);
  return response ?? failure(404, 'This PDF is not in the library.');
}

/** The paper's id as it stands in an address; undefined when it is none. */
function paperIdOf(name: string): string | undefined {
  try {
    return PaperId.safeParse(decodeURIComponent(name)).data;
  } catch {
    return undefined;
  }
}

/** Most papers have no picture stored, and a window that looks for one makes no mistake: no bytes, and no error on its console. */
const noThumbnail = (): Response =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });

async function answerThumbnail(request: Request, name: string, deps: FilesDeps): Promise<Response> {
  const paperId = paperIdOf(name);
  if (paperId === undefined) return failure(404, 'There is no such file.');
  if (!isReading(request)) return failure(405, 'A thumbnail can only be read.', { Allow: 'GET, HEAD' });
  const thumbnail = deps.thumbnails.find(paperId);
  const response = thumbnail && (await serveThumbnail(request, thumbnail));
  return response ?? noThumbnail();
}

function answerAnnotation(request: Request, id: string, deps: FilesDeps): Response {
  if (!isReading(request)) return failure(405, 'A picture can only be read.', { Allow: 'GET, HEAD' });
  const picture = deps.annotationPictures.find(id);
  return picture ? servePicture(request, picture) : failure(404, 'There is no picture of this annotation.');
}

async function answerAnnotated(request: Request, token: string, deps: FilesDeps): Promise<Response> {
  if (!isReading(request)) return failure(405, 'A copy can only be read.', { Allow: 'GET, HEAD' });
  const copy = deps.annotatedPdfs.copy(token);
  const response = copy && (await servePdf(request, copy.path, token));
  return response ?? failure(404, 'This copy is gone: make it again.');
}

/**
 * The bytes that do not go through RPC, the same function in both hosts:
 * `GET|HEAD /files/pdf/<sha256>[?name=<file name>]`, `GET|HEAD /files/thumbnail/<paper id>`,
 * `GET|HEAD /files/annotation/<id>`, `GET|HEAD /files/annotated/<token>[?name=<file name>]` and `POST /files/uploads`. A thumbnail that is not stored
 * is a 204; failures are `{ "error": "…" }` with a 4xx status.
 */
export function createFilesHandler(deps: FilesDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const pdf = pathname.match(/^\/files\/pdf\/([^/]+)$/)?.[1];
    if (pdf !== undefined) return answerPdf(request, pdf, deps);
    const thumbnail = pathname.match(/^\/files\/thumbnail\/([^/]+)$/)?.[1];
    if (thumbnail !== undefined) return answerThumbnail(request, thumbnail, deps);
    const annotation = pathname.match(/^\/files\/annotation\/([0-9a-f-]{36})$/)?.[1];
    if (annotation !== undefined) return answerAnnotation(request, annotation, deps);
    const annotated = pathname.match(/^\/files\/annotated\/([0-9a-f-]{36})$/)?.[1];
    if (annotated !== undefined) return answerAnnotated(request, annotated, deps);
    if (pathname === '/files/uploads') {
      if (request.method === 'POST') return deps.uploads.receive(request);
      return failure(405, 'Files are sent here with POST.', { Allow: 'POST' });
    }
    return failure(404, 'There is no such file.');
  };
}
