/** The text of a page whose fonts do not say which letters they show: nothing of it can be searched. */
export const UNREADABLE = '\ufffd';
