import { Button } from '../ui/Button.tsx';
import { openAddPapers } from './add-papers.ts';

/** The way in for papers that are known by an id or a link. */
export function AddPapersButton() {
  return <Button onPress={openAddPapers}>Add papers</Button>;
}
