/**
 * The address of the next page in a `Link` header, absolute; undefined where there is none.
 * https://www.rfc-editor.org/rfc/rfc8288
 */
export function nextLink(header: string | null, base: string): string | undefined {
  for (const [, address = '', parameters = ''] of (header ?? '').matchAll(
    /<([^<>]*)>((?:[^,"]|"[^"]*")*)/g,
  )) {
    const relation = parameters.match(/(?:^|;)\s*rel\s*=\s*(?:"([^"]*)"|([^\s;]+))/i);
    const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return URL.parse(address.trim(), base)?.href;
  }
  return undefined;
}
