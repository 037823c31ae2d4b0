/** What a page of the PDF of row `f` calls itself; null where that is no more than its number. @param page as SQL, from 1 */
export const pageLabelOf = (page: string): string => `nullif(f.page_labels ->> (${page} - 1), '')`;
