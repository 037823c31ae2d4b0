import type { TextLine } from './text-line.ts';

/** Whether an entry may end with this line: at a full stop, a number, a bracket or an address. */
export const mayEnd = ({ text }: TextLine): boolean => /(?:[.\d\])]|https?:\S+|\/\S*)$/.test(text);
