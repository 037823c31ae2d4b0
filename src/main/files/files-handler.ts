import { Sha256 } from '#shared/entities/document.ts';
import { servePdf } from './serve-pdf.ts';

export interface FilesDeps {
  pdfs: {
    /** Where the PDF with this hash lies, or would lie. */
    pathOf(sha256: string): string;
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

async function answerPdf(request: Request, name: string, deps: FilesDeps): Promise<Response> {
  const sha256 = Sha256.safeParse(name);
  if (!sha256.success) return failure(404, 'There is no such file.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return failure(405, 'A stored PDF can only be read.', { Allow: 'GET, HEAD' });
  }
  const response = await servePdf(request, deps.pdfs.pathOf(sha256.data), sha256.data);
  return response ?? failure(404, 'This PDF is not in the library.');
}

/**
 * The bytes that do not go through RPC, the same function in both hosts:
 * `GET|HEAD /files/pdf/<sha256>` and `POST /files/uploads`. Failures are `{ "error": "…" }` with a 4xx status.
 */
export function createFilesHandler(deps: FilesDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const pdf = pathname.match(/^\/files\/pdf\/([^/]+)$/)?.[1];
    if (pdf !== undefined) return answerPdf(request, pdf, deps);
    if (pathname === '/files/uploads') {
      if (request.method === 'POST') return deps.uploads.receive(request);
      return failure(405, 'Files are sent here with POST.', { Allow: 'POST' });
    }
    return failure(404, 'There is no such file.');
  };
}
