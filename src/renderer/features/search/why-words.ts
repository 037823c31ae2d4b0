import type { SearchHit, SearchReason } from '#shared/entities/search.ts';

const REASONS: Record<SearchReason['reason'], string> = {
  recent: 'it is new',
  starred: 'you starred it',
  listed: 'it is on your lists',
  opened: 'you opened it lately',
};

const percent = (factor: number): string => `${Math.round((factor - 1) * 100)} %`;

/** Why a hit stands where it does: "Score 12.4: its words count 10.9, and 10 % more because you starred it." */
export function whyWords({ score, why }: Pick<SearchHit, 'score' | 'why'>): string {
  const format = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  if (why.length === 0) return `Score ${format(score)}: for its words alone.`;
  const words = score / why.reduce((product, { factor }) => product * factor, 1);
  const more = why.map(({ reason, factor }) => `${percent(factor)} more because ${REASONS[reason]}`);
  const last = more.pop() ?? '';
  return `Score ${format(score)}: ${format(words)} for its words, ${[more.join(', '), last].filter(Boolean).join(' and ')}.`;
}
