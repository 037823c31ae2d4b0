import { addDays, feedToday } from '#shared/calendar.ts';
import { makeFeedDay } from '../feed-items.ts';
import { dataOf, type UpstreamData } from './data.ts';
import { feedDaysUntil } from './feed-days.ts';
import { type HubItem, randomOf } from './hub-item.ts';

export interface GeneratedOptions {
  /** Feed days that have papers; weekends between them are empty. */
  days?: number;
  /** Papers of a day, or of each day, newest first. At most 1,000. */
  perDay?: number | ((index: number) => number);
  /** Newest day. Default: the feed's day now, or the working day before it. */
  lastDate?: string;
  /** The newest day starts with titles that have broken layouts, and its sixth paper has 3,303 authors. */
  odd?: boolean;
}

const CDN = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers';

/** From this day on Hugging Face gives dates without a time, and the item's lies on the day before. */
const DATE_ONLY_SINCE = '2026-04-02';

/** Items as the server words them: what older and newer ones leave out, its line breaks, its relative avatars. */
function dress(date: string, item: ReturnType<typeof makeFeedDay>[number], place: number): HubItem {
  const { paper } = item;
  const random = randomOf(paper.id);
  const login = random.pick(['reader', 'curator', 'librarian']);
  const person = {
    _id: `u-${login}`,
    avatarUrl: `/avatars/${login}.svg`,
    isPro: false,
    fullname: 'A Reader',
  };
  const dateOnly = date >= DATE_ONLY_SINCE;
  const summary = place % 5 === 0 ? paper.summary.replaceAll('. ', '.\n  ') : paper.summary;
  return {
    ...item,
    paper: {
      ...paper,
      summary,
      publishedAt: dateOnly ? `${date}T00:00:00.000Z` : paper.publishedAt,
      discussionId: `d-${paper.id}`,
      submittedOnDailyBy: { ...person, user: login, name: login, type: 'user' },
      ...(paper.ai_summary && { ai_summary_model: 'example/summariser' }),
    },
    summary,
    publishedAt: dateOnly ? `${addDays(date, -1)}T20:00:00.000Z` : paper.publishedAt,
    thumbnail: `${CDN}/${paper.id}.png`,
    isAuthorParticipating: place % 4 === 0,
    submittedBy: { ...person, name: login, type: 'user', isHf: false, isMod: false },
    ...(place % 6 === 1 && { mediaUrls: [`https://cdn-uploads.huggingface.co/${paper.id}.mp4`] }),
  } as HubItem;
}

/** Made-up days, the same for the same dates. */
export function generatedData(options: GeneratedOptions = {}): UpstreamData {
  const { days = 3, perDay = 20, lastDate = feedToday(), odd = true } = options;
  const dates = feedDaysUntil(lastDate, days);
  const listings = new Map<string, HubItem[]>();
  dates.forEach((date, index) => {
    const count = typeof perDay === 'function' ? perDay(index) : perDay;
    const items = makeFeedDay(date, count, odd && index === 0);
    listings.set(
      date,
      items.map((item, place) => dress(date, item, place)),
    );
  });
  return dataOf(listings);
}
