/**
 * How Offprint introduces itself: `Offprint/1.2.0 (desktop reader; mailto:ada@example.org)`.
 * @param contact the user's e-mail address from the settings; empty: none is given
 */
export function userAgent(version: string, contact: string): string {
  const printable = contact.replace(/[^\x21-\x7e]/g, '');
  return `Offprint/${version} (desktop reader${printable ? `; mailto:${printable}` : ''})`;
}
