import { importFiles } from './import-files.ts';

/** What an import can read. */
const ACCEPTED = '.pdf,.html,.htm,.txt,.json,.jsonld,.csv';

const READABLE = /\.(pdf|html?|txt|json|jsonld|csv)$/i;

function choose(set: (input: HTMLInputElement) => void): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.hidden = true;
    set(input);
    const finish = (files: File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    document.body.append(input);
    input.click();
  });
}

/** A folder's files that an import can read; hidden ones are not meant. */
export const readable = (files: readonly File[]): File[] =>
  files.filter(({ name }) => READABLE.test(name) && !name.startsWith('.'));

export async function chooseAndImportFiles(): Promise<void> {
  await importFiles(
    await choose((input) => {
      input.multiple = true;
      input.accept = ACCEPTED;
    }),
  );
}

export async function chooseAndImportFolder(): Promise<void> {
  const files = await choose((input) => {
    input.webkitdirectory = true;
  });
  await importFiles(readable(files));
}

/** Files the PDF under the paper, whatever its first page says. */
export async function chooseAndAddPdf(paperId: string): Promise<void> {
  const files = await choose((input) => {
    input.accept = '.pdf,application/pdf';
  });
  await importFiles(files, { paperId });
}
