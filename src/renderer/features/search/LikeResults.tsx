import { X } from 'lucide-react';
import { setRouteQuery } from '../../navigation/hash-location.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { PaperList } from '../../papers/PaperList.tsx';
import { useOpenPaper } from '../../papers/PaperSplit.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { type Likeness, likeRows, useLikeName } from './like-store.ts';
import styles from './SearchScreen.module.css';

/** Takes the address back to a plain search. */
export const NOT_LIKE = { like: undefined, 'like-list': undefined, 'like-text': undefined };

/** Papers like another paper, a list, or a passage. */
export function LikeResults({ likeness }: { likeness: Likeness }) {
  const open = useOpenPaper();
  const name = useLikeName((state) => state.name) ?? '';
  return (
    <>
      <div className={styles.like}>
        <h2>
          {'list' in likeness ? 'More like the list ' : 'Papers like '}“<MathText>{name}</MathText>”
        </h2>
        <IconButton
          icon={X}
          label="Back to searching"
          onPress={() => setRouteQuery(NOT_LIKE, { replace: true })}
        />
      </div>
      <PagedBody
        rows={likeRows}
        loading="Comparing papers"
        failed="Papers like it could not be found"
        empty={
          <EmptyState title="No paper here is like it">
            Papers are compared by the words of their titles, abstracts and keywords.
          </EmptyState>
        }
      >
        <PaperList rows={likeRows} onOpen={open} />
      </PagedBody>
    </>
  );
}
