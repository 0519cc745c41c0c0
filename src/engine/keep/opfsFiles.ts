// Checkpoints and histories in the origin private file system, written piece by piece so that training goes on in between.
import type { CheckpointFiles } from './checkpointFiles.ts';

/** A write is synchronous: about a millisecond of the worker's time for each piece. */
const pieceBytes = 2 ** 20;
/** Written last: a file without it was cut off. */
const headBytes = 12;

/** The DOM types describe a window, where there are no synchronous handles. */
interface SyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(byteLength: number): void;
  flush(): void;
  close(): void;
}
type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccessHandle> };

function put(handle: SyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (handle.write(bytes, { at }) !== bytes.length)
    throw new Error('the browser wrote less than was asked for: its storage is full');
}

async function writePieces(handle: SyncAccessHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  handle.truncate(0);
  for (let from = headBytes; from < bytes.length; from += pieceBytes) {
    put(handle, bytes.subarray(from, from + pieceBytes), from);
    await new Promise((resolve) => setTimeout(resolve));
  }
  put(handle, bytes.subarray(0, headBytes), 0);
  handle.flush();
}

/** null where the browser has no such files: a private window, plain HTTP, storage switched off, Node. */
export async function openOpfsFiles(folderName: string): Promise<CheckpointFiles | null> {
  let folder: FileSystemDirectoryHandle;
  try {
    const root = await navigator.storage.getDirectory();
    folder = await root.getDirectoryHandle(folderName, { create: true });
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return null;
  } catch {
    return null;
  }
  const open = async <T>(name: string, work: (handle: SyncAccessHandle) => T | Promise<T>): Promise<T> => {
    const file = (await folder.getFileHandle(name, { create: true })) as SyncFileHandle;
    const handle = await file.createSyncAccessHandle();
    try {
      return await work(handle);
    } finally {
      handle.close();
    }
  };
  return {
    lasting: true,
    async names() {
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        names.push(name);
      return names;
    },
    async size(name) {
      try {
        return (await (await folder.getFileHandle(name)).getFile()).size;
      } catch {
        return 0;
      }
    },
    async read(name) {
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        return null;
      }
    },
    write: (name, bytes) => open(name, (handle) => writePieces(handle, bytes)),
    append: (name, bytes) =>
      open(name, (handle) => {
        const before = handle.getSize();
        try {
          put(handle, bytes, before);
        } catch (error) {
          handle.truncate(before);
          throw error;
        }
        handle.flush();
        return before + bytes.length;
      }),
    async remove(name) {
      try {
        await folder.removeEntry(name);
      } catch {
        // Gone already, or another tab is writing it.
      }
    },
  };
}
