import type { FindRequest } from './find.ts';
import type { JumpHistory } from './jumps.ts';
import type { PageLayout, PageRotation } from './layout.ts';
import type { Place } from './place.ts';

/** All that a view has to know to look as it did: what is kept of one that is put away. */
export interface ViewState {
  /** At the top when unknown. */
  place?: Place;
  layout?: PageLayout;
  rotation?: PageRotation;
  hand?: boolean;
  history?: JumpHistory<Place>;
  /** Found at once, as the document opens; without a place, that of the first match is taken. */
  find?: FindRequest;
}
