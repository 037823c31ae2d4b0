import { median, type Segment } from './text-line.ts';

/** A page under review numbers at least so many lines. */
const MIN_NUMBERS = 12;
/** Share of the numbers that follow the one above them at the usual distance. */
const MIN_REGULAR = 0.9;

/** Whether numbers count lines: each one up, at even distances, as labels of references never are. */
function countsLines(downwards: readonly Segment[]): boolean {
  if (downwards.length < MIN_NUMBERS) return false;
  const steps = downwards.slice(1).map((segment, index) => {
    const before = downwards[index];
    return {
      gap: (before?.y ?? 0) - segment.y,
      step: Number(segment.text) - Number(before?.text),
    };
  });
  const usual = median(steps.map(({ gap }) => gap));
  const regular = steps.filter(({ gap, step }) => step === 1 && Math.abs(gap - usual) < usual * 0.15);
  return regular.length >= steps.length * MIN_REGULAR;
}

/** The segments of a page without the numbers that papers under review print beside each line. */
export function withoutLineNumbers(segments: readonly Segment[]): Segment[] {
  const numbers = segments.filter(({ text }) => /^\d{1,4}$/.test(text)).sort((a, b) => b.y - a.y);
  const dropped = new Set<Segment>();
  // They stand in line to the left or to the right.
  for (const edge of [({ x1 }: Segment) => x1, ({ x2 }: Segment) => x2]) {
    for (const inLine of Map.groupBy(numbers, (segment) => Math.round(edge(segment) / 2)).values()) {
      if (countsLines(inLine)) for (const segment of inLine) dropped.add(segment);
    }
  }
  return segments.filter((segment) => !dropped.has(segment));
}
