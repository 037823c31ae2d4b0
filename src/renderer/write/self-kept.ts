import { type Library, library } from '../api/library.ts';

/**
 * Changes asked for by stores that keep in their own order what was refused, say so, and ask again: text in annotations is
 * sent once more with whatever comes next, and can be undone meanwhile.
 */
export const selfKept = {
  editAnnotations: (...input: Parameters<Library['annotations']['edit']>) =>
    library.annotations.edit(...input),
  keepPicture: (...input: Parameters<Library['annotations']['keepPicture']>) =>
    library.annotations.keepPicture(...input),
  addPapers: (...input: Parameters<Library['papers']['add']>) => library.papers.add(...input),
};
