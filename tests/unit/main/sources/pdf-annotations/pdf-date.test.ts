import { describe, expect, test } from 'vitest';
import { parsePdfDate, printPdfDate } from '../../../../../src/main/sources/pdf-annotations/pdf-date.ts';

describe('a date of a PDF', () => {
  test.each([
    ["D:20230405060708+02'00'", '2023-04-05T04:07:08.000Z'],
    ["D:20190407185842+02'00", '2019-04-07T16:58:42.000Z'],
    ["D:20210818215737-07'30'", '2021-08-19T05:27:37.000Z'],
    ['D:20240101120000Z', '2024-01-01T12:00:00.000Z'],
    ["D:20240101120000Z00'00'", '2024-01-01T12:00:00.000Z'],
    ['D:202401011200', '2024-01-01T12:00:00.000Z'],
    ['20240101', '2024-01-01T00:00:00.000Z'],
    ['D:2024', '2024-01-01T00:00:00.000Z'],
  ])('%s is %s', (date, instant) => expect(parsePdfDate(date)).toBe(instant));

  test.each(['', 'yesterday', 'D:19700101000000Z', 'D:20241399', 'D:99990101'])('%j tells no time', (date) =>
    expect(parsePdfDate(date)).toBeUndefined(),
  );

  test('is read as it was written', () =>
    expect(parsePdfDate(printPdfDate('2024-05-01T10:11:12.000Z'))).toBe('2024-05-01T10:11:12.000Z'));
});
