import { addDays } from '#shared/calendar.ts';
import { createRandom, type Random } from './random.ts';

/** An item as `GET /api/daily_papers` answers it, as far as Offprint reads it. */
export interface FeedItem {
  paper: {
    id: string;
    title: string;
    summary: string;
    authors: { _id: string; name: string; hidden: boolean }[];
    publishedAt: string;
    submittedOnDailyAt: string;
    upvotes: number;
    githubRepo?: string;
    githubStars?: number;
    ai_keywords?: string[];
    ai_summary?: string;
    organization?: { _id: string; name: string; fullname: string };
  };
  publishedAt: string;
  title: string;
  summary: string;
  numComments: number;
  submittedBy: { name: string; fullname: string };
}

const SUBJECTS =
  'Agents,Diffusion Models,World Models,Video Generation,Retrieval,Speech,Robots,Proteins,Code'.split(',');
const METHODS =
  'Sparse,Latent,Contrastive,Hierarchical,Causal,Frozen,Recurrent,Spectral,Modular,Streaming'.split(',');
const NOUNS = 'Memory,Attention,Rewards,Tokens,Gradients,Graphs,Priors,Routing,Distillation,Alignment'.split(
  ',',
);
const NAMES =
  'Ada Osei,Bram de Wit,Chiara Russo,Dmitri Volkov,Élodie Martin,Farid Haddad,Grace Lin,Hiro Tanaka'.split(
    ',',
  );
const WORDS =
  'we propose a method that learns from data with less supervision and show it scales to long context while keeping cost low across benchmarks'.split(
    ' ',
  );

/** Titles that have broken layouts before. */
const ODD_TITLES = [
  'Scaling Laws for $\\ell_1$-Regularised Transformers: $O(n \\log n)$ Attention Is Enough',
  'A Title So Long That It Has to Break over Several Lines in Any Column: An Exhaustive Study of Exhaustive Studies of Large Language Models, Their Training, Their Evaluation, and Everything Else That Was Left out Last Year',
  'Supercalifragilisticexpialidocious-Pneumonoultramicroscopicsilicovolcanoconiosis-Floccinaucinihilipilification',
  'Costs $5 and Gains $10: \\textbf{Budgeted} Agents with 4\\% Overhead',
];

const sentence = (random: Random, words: number): string => {
  const text = Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

function makeItem(random: Random, date: string, place: number, odd: boolean): FeedItem {
  const title =
    odd && place < ODD_TITLES.length
      ? (ODD_TITLES[place] ?? '')
      : `${random.pick(METHODS)} ${random.pick(NOUNS)} for ${random.pick(SUBJECTS)} ${random.below(100_000)}`;
  const summary = `${Array.from({ length: 7 }, () => sentence(random, 22)).join(' ')} Code: https://github.com/example/repo-${place}.`;
  const authorCount = odd && place === 5 ? 3303 : 1 + random.below(12);
  const authors = Array.from({ length: authorCount }, (_, index) => ({
    _id: `${place}-${index}`,
    name: index < NAMES.length ? random.pick(NAMES) : `Author ${index}`,
    hidden: false,
  }));
  const [year = '', month = ''] = date.split('-');
  const published = `${date}T09:30:00.000Z`;
  return {
    paper: {
      id: `${year.slice(2)}${month}.${String(10_000 + Number(date.slice(8)) * 1000 + place).padStart(5, '0')}`,
      title,
      summary,
      authors,
      publishedAt: published,
      submittedOnDailyAt: `${date}T00:00:00.000Z`,
      upvotes: Math.max(0, 200 - place * 3),
      ...(place % 2 === 0 && {
        githubRepo: `https://github.com/example/repo-${place}`,
        githubStars: place * 7,
      }),
      ...(place % 3 === 0 && { ai_keywords: ['sparse memory', 'long context', 'routing'] }),
      ...(place % 4 === 0 && { ai_summary: 'A short summary that a model wrote.' }),
      ...(place % 5 === 0 && { organization: { _id: 'o', name: 'example', fullname: 'Example Research' } }),
    },
    publishedAt: published,
    title,
    summary,
    numComments: place % 7,
    submittedBy: { name: 'reader', fullname: 'A Reader' },
  };
}

/**
 * The feed of one day, at most 1,000 papers: real shapes, made-up content, the same for the same date. The first items
 * are odd ones: titles with maths or too long, and one paper with 3,303 authors.
 */
export function makeFeedDay(date: string, count: number, odd = true): FeedItem[] {
  const random = createRandom(Number(date.replaceAll('-', '')));
  return Array.from({ length: count }, (_, place) => makeItem(random, date, place, odd));
}

/** Days of papers ending with `lastDate`, together `papers` of them; only the last day has odd ones. */
export function makeFeedDays(papers: number, perDay = 20, lastDate = '2026-06-30'): Map<string, FeedItem[]> {
  const days = new Map<string, FeedItem[]>();
  for (let made = 0, back = 0; made < papers; made += perDay, back++) {
    const date = addDays(lastDate, -back);
    days.set(date, makeFeedDay(date, Math.min(perDay, papers - made), back === 0));
  }
  return days;
}
