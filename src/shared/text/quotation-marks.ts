const SINGLE = /[\u2018-\u201b]/g;
const DOUBLE = /[\u201c-\u201f]/g;

/** Writes quotation marks and apostrophes as they are typed, however they are printed. */
export const straightQuotes = (text: string): string => text.replace(SINGLE, "'").replace(DOUBLE, '"');
