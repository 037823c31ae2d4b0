/** What toasts about a list are about: all of them, the one about its deletion, the one about a paper taken off it. */
export const aboutList = (listId: string): string => `list/${listId}`;
export const aboutDeletion = (listId: string): string => `${aboutList(listId)}/deletion`;
export const aboutEntry = (listId: string, paperId: string): string =>
  `${aboutList(listId)}/entry/${paperId}`;
