// Where checkpoints and histories lie, as named bytes: this browser's private files, or memory where there are none.

export interface CheckpointFiles {
  /** Whether they are there after the page was closed. */
  readonly lasting: boolean;
  names(): Promise<readonly string[]>;
  /** Its length in bytes, 0 when there is none. */
  size(name: string): Promise<number>;
  /** The bytes, null when there are none or they cannot be read. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Leaves either all bytes or something that `decodeCheckpoint` refuses.
   *
   * @throws Error when they do not fit
   */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /**
   * Puts bytes behind those that are there. A tab that is closed meanwhile leaves a part of them.
   *
   * @returns bytes of the whole
   * @throws Error when they do not fit
   */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number>;
  remove(name: string): Promise<void>;
}

export function memoryFiles(): CheckpointFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    lasting: false,
    names: async () => [...files.keys()],
    size: async (name) => files.get(name)?.length ?? 0,
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
    async append(name, bytes) {
      const before = files.get(name) ?? new Uint8Array(0);
      const whole = new Uint8Array(before.length + bytes.length);
      whole.set(before);
      whole.set(bytes, before.length);
      files.set(name, whole);
      return whole.length;
    },
    remove: async (name) => void files.delete(name),
  };
}
