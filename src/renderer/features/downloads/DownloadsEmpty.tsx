import { Link } from 'wouter';
import { routes } from '../../navigation/routes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { DownloadsShown } from './downloads-store.ts';

const WORDS: Record<DownloadsShown, [title: string, text: string]> = {
  all: [
    'No PDFs to fetch',
    'PDFs of papers you star or save to a list are fetched by themselves, and so are some of the newest days.',
  ],
  queue: ['Nothing waits', 'Everything that was wanted has been fetched, or failed.'],
  failed: ['Nothing failed', 'What cannot be fetched is listed here, with the reason.'],
  finished: [
    'Nothing fetched lately',
    'PDFs are listed here once they are stored, and papers and days that were asked for offline once they are here.',
  ],
};

/** Says why there are no downloads to see. */
export function DownloadsEmpty({ shown }: { shown: DownloadsShown }) {
  const [title, text] = WORDS[shown];
  return (
    <EmptyState
      title={title}
      actions={
        shown === 'all' && <Link href={routes.settings('downloads')}>Choose what is fetched ahead</Link>
      }
    >
      {text}
    </EmptyState>
  );
}
