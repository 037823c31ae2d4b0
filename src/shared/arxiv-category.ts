/**
 * arXiv's archives and whether they are divided: `cs` is asked for as `cs.CL`, `hep-th` as a whole.
 * https://arxiv.org/category_taxonomy
 */
const DIVIDED = 'astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat';
const WHOLE = 'gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph';
const CATEGORY = new RegExp(`^(?:(?:${DIVIDED})\\.(?:[A-Z]{2}|[a-z]+(?:-[a-z]+)?)|${WHOLE})$`);

/** Whether a text is written as arXiv writes its categories: `cs.CL`, `cond-mat.str-el`, `hep-th`. */
export function isArxivCategory(text: string): boolean {
  return CATEGORY.test(text);
}
