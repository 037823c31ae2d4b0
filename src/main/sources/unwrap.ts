/** Titles and abstracts carry arXiv's hard line breaks. Single spaces, which most are, are not touched: that takes time. */
export const unwrap = (text: string): string => text.replace(/ *[^\S ]\s*| {2,}/g, ' ').trim();
