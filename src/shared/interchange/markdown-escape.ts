/**
 * Text that Markdown shows as it is. https://spec.commonmark.org/0.31.2/#backslash-escapes; `==`, `$`, `#tag` and `[[` mean
 * something to Obsidian. Logseq reads no backslashes: see `escapeLogseq`.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>~$|{}]/g, '\\$&')
      // An entity would be shown as the sign it names.
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/=(?==)/g, '\\=')
      // A heading, a tag.
      .replace(/(^|[\s(])#/gm, '$1\\#')
      .replace(/^(\s*)([-+])(?=\s|$)/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
      // A rule, or what makes the line above a heading.
      .replace(/^(\s*)([-=])(?=[-=\s]*$)/gm, '$1\\$2')
      // Obsidian's block ids stand at a line's end.
      .replace(/(\s)\^(?=[\w-]+$)/gm, '$1\\^')
  );
}

/** A name that can stand in `[[…]]`: without what Obsidian and Logseq give a meaning there, or no file name may hold. */
export function wikiName(text: string): string {
  return text
    .replace(/[[\]|#^\\/:*?"<>{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

/** A tag as Obsidian takes it after `#`: letters, figures, `_`, `-` and `/`, not figures alone. */
export function tagSlug(tag: string): string {
  const slug = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^[\d/-]*$/.test(slug) ? `_${slug}` : slug;
}
