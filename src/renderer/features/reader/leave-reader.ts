import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';

/** https://developer.mozilla.org/docs/Web/API/Navigation; TypeScript's library does not know it yet. */
interface WithNavigation {
  navigation?: { canGoBack: boolean };
}

/** Goes to where the reader was opened from; to the paper's page when it was the first thing shown. */
export function leaveReader(paperId: string): void {
  if ((window as WithNavigation).navigation?.canGoBack) history.back();
  else navigate(routes.paper(paperId));
}
