export const HUGGING_FACE = 'https://huggingface.co';

/** The paper's page with its discussion. */
export const huggingFacePage = (arxivId: string): string => `${HUGGING_FACE}/papers/${arxivId}`;
