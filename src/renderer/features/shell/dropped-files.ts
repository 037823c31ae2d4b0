/** Reads a dropped folder's entries, which come in parts. */
function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    const more = () =>
      reader.readEntries((part) => {
        if (part.length === 0) return resolve(all);
        all.push(...part);
        more();
      }, reject);
    more();
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry));
  else for (const child of await entriesOf(entry as FileSystemDirectoryEntry)) await collect(child, files);
}

export interface Dropped {
  /** Dropped themselves: imported whatever they are, so that a wrong one is named in the report. */
  files: File[];
  /** Found in dropped folders. */
  inFolders: File[];
}

/** The files of a drop, folders walked through. Must be called while the drop event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const dropped: Dropped = { files: [], inFolders: [] };
  if (entries.length === 0) return { files: [...transfer.files], inFolders: [] };
  for (const entry of entries) await collect(entry, entry.isFile ? dropped.files : dropped.inFolders);
  return dropped;
}
