/** A reason as a sentence of its own: "neither knows it" becomes "Neither knows it." */
export function sentence(text: string): string {
  const ended = /[.!?…]$/.test(text) ? text : `${text}.`;
  // A name that is written small also where a sentence begins.
  return ended.startsWith('arXiv') ? ended : ended.charAt(0).toUpperCase() + ended.slice(1);
}
