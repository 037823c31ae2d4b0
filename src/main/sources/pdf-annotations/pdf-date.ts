/** D:YYYYMMDDHHmmSSOHH'mm', all but the year may be absent (ISO 32000-2, 7.9.4); some programs leave out "D:" or "'". */
const PDF_DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/;

/** PDF came in 1993; a clock that stands at 1970 tells no time. In milliseconds. */
const EARLIEST = Date.UTC(1990, 0);

/** The instant a date of a PDF means; undefined where it means none. Without a time zone it counts as UTC. */
export function parsePdfDate(date: string, now = Date.now()): string | undefined {
  const match = date.trim().match(PDF_DATE);
  if (!match) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const [sign, zoneHours = '00', zoneMinutes = '00'] = match.slice(8);
  const local = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  const zone = (+zoneHours * 60 + +zoneMinutes) * 60_000 * (sign === '-' ? -1 : 1);
  const instant = local - (sign ? zone : 0);
  const isMonth = +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
  // A day's grace: zones are left out, and clocks go wrong.
  if (!isMonth || Number.isNaN(instant) || instant < EARLIEST || instant > now + 86_400_000) return undefined;
  return new Date(instant).toISOString();
}

/** An instant as a date of a PDF, in UTC. */
export function printPdfDate(instant: string): string {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
