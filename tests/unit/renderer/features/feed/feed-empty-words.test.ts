import { expect, test } from 'vitest';
import { type EmptyFeed, emptyWords } from '../../../../../src/renderer/features/feed/feed-empty-words.ts';

const words = (values: Partial<EmptyFeed>) =>
  emptyWords({
    period: 'day',
    date: '2026-06-10',
    isFetched: false,
    fetch: undefined,
    today: '2026-06-12',
    ...values,
  });

test('a day that waits for the network', () => {
  expect(words({ fetch: { state: 'queued' } })).toEqual({
    title: 'No papers are stored on this day',
    text: 'Not fetched yet. It will be when there is a network.',
    canRetry: false,
  });
});

test('a day that could not be fetched, with why', () => {
  expect(words({ fetch: { state: 'failed', why: 'Hugging Face answered 500.' } })).toEqual({
    title: 'What was listed on this day could not be fetched',
    text: 'Hugging Face answered 500.',
    canRetry: true,
  });
});

test('a day on which nothing was listed', () => {
  expect(words({ fetch: { state: 'empty' } }).title).toBe('Nothing was listed on this day');
  expect(words({ isFetched: true })).toMatchObject({ title: 'Nothing was listed on this day', text: '' });
  expect(words({ isFetched: true, date: '2026-06-07' }).text).toBe('Daily Papers lists nothing on weekends.');
  expect(words({ isFetched: true, period: 'month' }).title).toBe('Nothing was listed in this month');
});

test('a weekend needs no network to be known', () => {
  expect(words({ date: '2026-06-07', fetch: { state: 'queued' } }).text).toBe(
    'Daily Papers lists nothing on weekends.',
  );
});

test('days before the first and after the last', () => {
  expect(words({ date: '2023-05-03' }).text).toBe('Daily Papers began on 4 May 2023.');
  expect(words({ date: '2026-06-15' }).text).toBe('The feed is not there yet.');
});

test('trending, and what is followed', () => {
  expect(words({ period: 'trending', fetch: { state: 'queued' } }).title).toBe(
    'No trending list is stored yet',
  );
  expect(words({ period: 'trending', fetch: { state: 'failed', why: 'No.' } })).toMatchObject({
    text: 'No.',
    canRetry: true,
  });
  expect(words({ follow: 'arXiv cs.CL' }).title).toBe('Nothing from arXiv cs.CL is stored on this day');
});
