/** A place in the text of the document: an offset (UTF-16) in the text of a page (from 1). */
export interface TextPoint {
  page: number;
  offset: number;
}

/** From the first character to before the last. */
export interface TextStretch {
  from: TextPoint;
  to: TextPoint;
}

export const comparePoints = (a: TextPoint, b: TextPoint) => a.page - b.page || a.offset - b.offset;
