/**
 * What the window may load, the same in both hosts: its own files and nothing from the network.
 * - `wasm-unsafe-eval`: pdf.js decodes JPEG 2000, JBIG2 and colour profiles in WebAssembly.
 * - inline styles: KaTeX, react-aria and the pdf.js viewer position with them.
 * - `data:` and `blob:` images and `data:` fonts: pages drawn and fonts unpacked by pdf.js.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers on every answer of both hosts. */
export const COMMON_HEADERS: Record<string, string> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
