import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { showError, showToast } from '../../ui/toasts.ts';
import { lockText } from './locked-text.ts';
import type { ReaderStore } from './reader-store.ts';

/** Has the keychain forget a PDF's password, and takes its title and text out of the library. It stays open. */
export async function forgetPassword({ document, store }: ReaderStore): Promise<void> {
  const { sha256 } = document;
  try {
    // First, or the next start would take the text in again.
    await api.shell.forgetPassword({ sha256 });
  } catch (error) {
    showError(`The password was not forgotten. ${reason(error)}`);
    return;
  }
  if (!(await lockText(sha256))) return;
  store.setState({ unlocked: { keepsText: false } });
  showToast({ message: 'Its password and text are not kept any more.' });
}
