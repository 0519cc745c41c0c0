// Where checkpoints lie, as named bytes: this browser's private files, or memory where there are none.

export interface CheckpointFiles {
  /** Whether they are there after the page was closed. */
  readonly lasting: boolean;
  names(): Promise<readonly string[]>;
  /** The bytes, null when there are none or they cannot be read. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Leaves either all bytes or something that `decodeCheckpoint` refuses.
   *
   * @throws Error when they do not fit
   */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

export function memoryFiles(): CheckpointFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    lasting: false,
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
    remove: async (name) => void files.delete(name),
  };
}
