// What a file is, told by its first bytes: names lie, and a browser renames what it saves twice.

/** As many bytes as `fileKind` looks at. */
export const headBytes = 512;

export type FileKind =
  | { readonly kind: 'gzip' | 'tar' | 'empty' | 'unknown' }
  /** Something that is certainly no part of a CIFAR archive, with its name. */
  | { readonly kind: 'other'; readonly name: string };

/** No signature begins with a byte that a record can begin with: its first byte is a label below 20. */
const signatures: readonly (readonly [name: string, ...bytes: readonly number[]])[] = [
  ['a ZIP file', 0x50, 0x4b, 0x03, 0x04],
  ['a Python pickle, a part of the Python version', 0x80, 0x02],
  ['a Python pickle, a part of the Python version', 0x80, 0x03],
  ['a Python pickle, a part of the Python version', 0x80, 0x04],
  ['a Python pickle, a part of the Python version', 0x80, 0x05],
  ['a MATLAB file, a part of the Matlab version', ...text('MATLAB 5.0')],
  ['an HDF5 file', 0x89, ...text('HDF')],
  ['a Parquet file', ...text('PAR1')],
  ['a NumPy array', 0x93, ...text('NUMPY')],
  ['a PNG image', 0x89, ...text('PNG')],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a PDF document', ...text('%PDF')],
  ['a bzip2 file', ...text('BZh')],
  ['an xz file', 0xfd, ...text('7zXZ')],
  ['a Zstandard file', 0x28, 0xb5, 0x2f, 0xfd],
  ['a 7z file', 0x37, 0x7a, 0xbc, 0xaf],
  ['a RAR file', ...text('Rar!')],
];

function text(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

function beginsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, i) => head[at + i] === byte);
}

/** @param head  the file's first `headBytes` bytes */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return { kind: 'empty' };
  if (beginsWith(head, [0x1f, 0x8b])) return { kind: 'gzip' };
  if (beginsWith(head, text('ustar'), 257)) return { kind: 'tar' };
  for (const [name, ...bytes] of signatures) if (beginsWith(head, bytes)) return { kind: 'other', name };
  if (/^\s*<(!doctype|html|head|\?xml)/i.test(new TextDecoder('latin1').decode(head)))
    return { kind: 'other', name: 'a web page' };
  return { kind: 'unknown' };
}
