// What a file is, told by its first bytes: names lie, and a browser renames what it saves twice.
import { type Texts, t } from '../../texts/texts.ts';

/** As many bytes as `fileKind` looks at. */
export const headBytes = 512;

export type FileKind =
  | { readonly kind: 'gzip' | 'tar' | 'empty' | 'unknown' }
  /** Something that is certainly no part of a CIFAR archive, with its name. */
  | { readonly kind: 'other'; readonly name: string };

type Signed = keyof Texts['archiveProblems']['kinds'];

/** No signature begins with a byte that a record can begin with: its first byte is a label below 20. */
const signatures: readonly (readonly [kind: Signed, ...bytes: readonly number[]])[] = [
  ['zip', 0x50, 0x4b, 0x03, 0x04],
  ['pickle', 0x80, 0x02],
  ['pickle', 0x80, 0x03],
  ['pickle', 0x80, 0x04],
  ['pickle', 0x80, 0x05],
  ['matlab', ...text('MATLAB 5.0')],
  ['hdf5', 0x89, ...text('HDF')],
  ['parquet', ...text('PAR1')],
  ['numpy', 0x93, ...text('NUMPY')],
  ['png', 0x89, ...text('PNG')],
  ['jpeg', 0xff, 0xd8, 0xff],
  ['pdf', ...text('%PDF')],
  ['bzip2', ...text('BZh')],
  ['xz', 0xfd, ...text('7zXZ')],
  ['zstandard', 0x28, 0xb5, 0x2f, 0xfd],
  ['sevenZip', 0x37, 0x7a, 0xbc, 0xaf],
  ['rar', ...text('Rar!')],
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
  const { kinds } = t.archiveProblems;
  for (const [kind, ...bytes] of signatures)
    if (beginsWith(head, bytes)) return { kind: 'other', name: kinds[kind] };
  if (/^\s*<(!doctype|html|head|\?xml)/i.test(new TextDecoder('latin1').decode(head)))
    return { kind: 'other', name: kinds.webPage };
  return { kind: 'unknown' };
}
