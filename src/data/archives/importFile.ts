// A file that somebody gave us, in a browser or on a disk: the little of it that reading needs.

export interface ImportFile {
  /** Without its folder. */
  readonly name: string;
  readonly size: number;
  /** The first `count` bytes, fewer when there are no more. Rejects when the file cannot be read. */
  head(count: number): Promise<Uint8Array>;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A file as the browser hands it over. */
export function browserFile(file: File): ImportFile {
  return {
    name: file.name,
    size: file.size,
    head: async (count) => new Uint8Array(await file.slice(0, count).arrayBuffer()),
    stream: () => file.stream(),
  };
}
