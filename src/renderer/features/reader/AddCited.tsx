import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { sentence } from '../../ui/sentence.ts';
import { addableAs, type Cited, type References } from './references-store.ts';

interface AddCitedProps {
  cited: Cited;
  references: References;
}

/** Whether a cited work is in the library, else a way to add it; without an id, one to look for it. */
export function AddCited({ cited, references }: AddCitedProps) {
  const { entry, paperId, adding, index } = cited;
  if (paperId) return <a href={`#${routes.paper(paperId)}`}>In library</a>;
  if (adding?.state === 'queued') return <span role="status">Added when there is a network</span>;
  if (addableAs(entry) === undefined) {
    return entry.title ? <a href={`#${routes.search(entry.title)}`}>Find in library</a> : null;
  }
  return (
    <>
      <Button size="small" onPress={() => void references.add(index)}>
        {adding?.state === 'adding' ? 'Adding' : 'Add'}
      </Button>
      {adding?.state === 'failed' && <span role="status">Not added. {sentence(adding.why)}</span>}
    </>
  );
}
