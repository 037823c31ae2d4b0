import type { Database } from 'better-sqlite3';
import type { RuleVersion } from '../rule-versions.ts';

export type DerivationRepository = ReturnType<typeof createDerivationRepository>;

interface Row {
  version: number;
  doneTo: string | null;
}

/** Keeps by which version of each rule the library's derived data are, and how far a pass of a newer one has come. */
export function createDerivationRepository(db: Database) {
  const find = db.prepare<[string], Row>('SELECT version, done_to AS doneTo FROM derivations WHERE rule = ?');
  const put = db.prepare<[string, number, string | null]>(
    `INSERT INTO derivations (rule, version, done_to) VALUES (?, ?, ?)
     ON CONFLICT (rule) DO UPDATE SET version = excluded.version, done_to = excluded.done_to`,
  );
  const settle = db.transaction((rules: readonly RuleVersion[]) => {
    for (const { name, version } of rules) put.run(name, version, null);
  });

  return {
    /** Up to where all is by this version of the rule: '' for nothing yet; undefined where nothing is left to do. */
    doneTo({ name, version }: RuleVersion): string | undefined {
      const row = find.get(name);
      if (!row || row.version < version) return '';
      // A newer version than this program's stays as it is.
      return row.version > version ? undefined : (row.doneTo ?? undefined);
    },
    /** Says up to which subject all is by this version of the rule; undefined: everything. */
    advance({ name, version }: RuleVersion, doneTo: string | undefined): void {
      put.run(name, version, doneTo ?? null);
    },
    /** Says that everything is by these rules, as what comes into a new library is. */
    settle: (rules: readonly RuleVersion[]): void => settle.immediate(rules),
  };
}
