import type { PdfSource } from './pdf-source.ts';

/** Sites that want a login or a captcha answer with a page under the name of the paper. */
const WEB_PAGE = /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i;
const START_BYTES = 1024;

export const isWebPage = (start: string): boolean => WEB_PAGE.test(start);

/** Reads how a stored file begins; empty where it cannot be read. */
export async function startOfFile({ url, headers }: PdfSource): Promise<string> {
  try {
    const response = await fetch(url, { headers: { ...headers, Range: `bytes=0-${START_BYTES - 1}` } });
    const reader = response.ok ? response.body?.getReader() : undefined;
    const { value } = (await reader?.read()) ?? {};
    void reader?.cancel();
    return new TextDecoder().decode(value?.subarray(0, START_BYTES));
  } catch {
    return '';
  }
}
