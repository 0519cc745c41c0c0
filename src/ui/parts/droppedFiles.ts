// The files of a drop: folders are opened, as an unpacked archive is one.

/** More than any archive of images has; a dropped home folder must not be walked to its end. */
const mostFiles = 100;

function filesBelow(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= mostFiles) return Promise.resolve();
  if (entry.isFile) {
    return new Promise((resolve, reject) => {
      (entry as FileSystemFileEntry).file((file) => {
        found.push(file);
        resolve();
      }, reject);
    });
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder tells its entries in portions; the empty one is the last.
  const readOn = async (): Promise<void> => {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    for (const child of entries) await filesBelow(child, found);
    if (entries.length > 0 && found.length < mostFiles) await readOn();
  };
  return readOn();
}

/** Must be called within the drop event: later its items are gone. */
export async function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) await filesBelow(entry, found);
  return found;
}
