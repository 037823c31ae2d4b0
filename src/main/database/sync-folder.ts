import { open } from 'node:fs/promises';

/** Makes a rename within a folder durable; Windows cannot open folders and does not need it. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
