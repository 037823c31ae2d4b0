/** What is said, or was refused, about a list: all of it, and about its making, changing and deletion, and its papers. */
export const aboutList = (listId: string): string => `list/${listId}`;
export const aboutMaking = (listId: string): string => `${aboutList(listId)}/making`;
export const aboutEdit = (listId: string): string => `${aboutList(listId)}/edit`;
export const aboutDeletion = (listId: string): string => `${aboutList(listId)}/deletion`;
export const aboutEntries = (listId: string): string => `${aboutList(listId)}/entry`;
export const aboutEntry = (listId: string, paperId: string): string => `${aboutEntries(listId)}/${paperId}`;
