/** A rule by which something in the library is derived, and its version. */
export interface RuleVersion {
  name: string;
  version: number;
}

/**
 * The rules by which the library derives what it keeps, by name. Raise a number with every change that would derive
 * something else from what is there already: the whole library is then derived anew, once, in the background. (What the
 * search index takes in has its own number, `INDEX_FORMAT`.)
 */
const VERSIONS = {
  /** The text of PDFs, and what their pages call themselves: `workers/pdf-text/extract.ts`. */
  'page-texts': 2,
  /** Title and ids of a paper as its PDF tells them: `services/pdf-import.ts`, `workers/pdf-text/title.ts`. */
  'pdf-records': 1,
  /** Ids of papers as they are written today: `shared/arxiv-id.ts`. */
  'paper-ids': 1,
  /** Titles folded so that records of one paper meet: `foldTitle`. */
  'title-keys': 1,
  /** Quotes and notes folded for searching: `foldText`. */
  'annotation-words': 1,
} as const;

export type RuleName = keyof typeof VERSIONS;

/** A rule with the version it has in this program. */
export const rule = (name: RuleName): RuleVersion => ({ name, version: VERSIONS[name] });

export const ALL_RULES: readonly RuleVersion[] = (Object.keys(VERSIONS) as RuleName[]).map(rule);
