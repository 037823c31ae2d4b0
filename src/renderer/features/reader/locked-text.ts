import { write } from '../../write/write.ts';

const aboutText = (sha256: string): string => `locked-text/${sha256}`;

/** Takes title and text of a PDF that needs a password into the library; answers whether they are there now. */
export async function unlockText(sha256: string, password: string): Promise<boolean> {
  const answer = await write({
    failure: 'Its text was not taken into the library.',
    subject: aboutText(sha256),
    ask: (library) => library.reader.unlock({ sha256, password }),
  });
  return answer?.isUnlocked ?? false;
}

/** Takes them out of it again; answers whether they are. */
export async function lockText(sha256: string): Promise<boolean> {
  const answer = await write({
    failure: 'Its text was not taken out of the library.',
    subject: aboutText(sha256),
    ask: (library) => library.reader.lock({ sha256 }),
  });
  return answer !== undefined;
}
