import type { Paper } from '#shared/entities/paper.ts';
import { toPlainText } from '#shared/text/display.ts';
import { routes } from '../../navigation/routes.ts';
import { MathText } from '../../ui/MathText.tsx';
import sections from './Sections.module.css';

function Keywords({ keywords }: { keywords: readonly string[] }) {
  if (keywords.length === 0) return null;
  return (
    <section aria-label="Keywords" className={sections.section}>
      <ul className={sections.keywords}>
        {keywords.map((keyword) => (
          <li key={keyword}>
            <a href={`#${routes.search(toPlainText(keyword))}`}>
              <MathText>{keyword}</MathText>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the paper says of itself, in a model's words too where there are any, and its keywords. */
export function AbstractSection({ paper }: { paper: Paper }) {
  return (
    <>
      <section aria-label="Abstract">
        {paper.abstract ? (
          <p className={sections.abstract}>
            <MathText links>{paper.abstract}</MathText>
          </p>
        ) : (
          <p className={sections.none}>No abstract is stored for this paper.</p>
        )}
      </section>
      {paper.aiSummary && (
        <section aria-label="AI summary" className={sections.summary}>
          <h2>AI summary</h2>
          <p>
            <MathText>{paper.aiSummary}</MathText>
          </p>
        </section>
      )}
      <Keywords keywords={paper.keywords} />
    </>
  );
}
