export interface PageCard {
  title: string;
  abstract: string;
  authors?: number;
  date?: string;
  comments?: number;
}

/** A Daily Papers page as a browser saves it as text. */
export function savedPageText(header: string, cards: readonly PageCard[]): string {
  const blocks = cards.map(({ title, abstract, authors, date, comments }) => {
    const foot = authors
      ? [`  • ${authors} authors`, '·', `${date}${comments ? ` ${comments}` : ''}`].join('\n')
      : '';
    return [title, '', abstract, '', foot].join('\n');
  });
  return [
    'new',
    '',
    'Get trending papers in your email inbox!',
    '',
    'Subscribe',
    '',
    'Daily Papers',
    '',
    'byAK and the research community',
    '',
    header,
    '',
    ...blocks,
  ].join('\n');
}
