import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { showError, showToast } from '../../ui/toasts.ts';
import type { ReaderStore } from './reader-store.ts';

/** Has the keychain forget a PDF's password, and takes its title and text out of the library. It stays open. */
export async function forgetPassword({ document, store }: ReaderStore): Promise<void> {
  try {
    await api.shell.forgetPassword({ sha256: document.sha256 });
    store.setState({ unlocked: { keepsText: false } });
    showToast({ message: 'Its password and text are not kept any more.' });
  } catch (error) {
    showError(`They could not be forgotten. ${reason(error)}`);
  }
}
