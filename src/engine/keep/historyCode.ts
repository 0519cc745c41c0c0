// What a selection has seen of every sample, as bytes that can be put behind one another in one file.
// An entry: "LIFE", epoch and count (u32 each, little-endian), losses as f16, categories as u8, then zeros up to a
// multiple of four bytes. 3 bytes a sample: an epoch of 50,000 takes 150 kB.
import { getFloat16, setFloat16 } from '@petamoriken/float16';
import type { HistoryEntry } from '../sampleHistory.ts';

/** "LIFE" */
const mark = 0x4546494c;
const headBytes = 12;

const lengthOf = (count: number) => headBytes + Math.ceil((count * 3) / 4) * 4;

/** An entry that is not decoded yet. */
export interface PackedEntry {
  readonly epoch: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Losses keep three significant digits; those over 65,504 become infinite. */
export function encodeHistory({ epoch, losses, categories }: HistoryEntry): Uint8Array<ArrayBuffer> {
  const count = losses.length;
  const bytes = new Uint8Array(lengthOf(count));
  const view = new DataView(bytes.buffer);
  for (const [i, word] of [mark, epoch, count].entries()) view.setUint32(i * 4, word, true);
  for (let i = 0; i < count; i++) setFloat16(view, headBytes + i * 2, losses[i]!, true);
  bytes.set(categories, headBytes + count * 2);
  return bytes;
}

/** The entries of a file up to the first that is not whole: the last one can have been cut off while it was written. */
export function packedEntries(bytes: Uint8Array<ArrayBuffer>): PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: PackedEntry[] = [];
  for (let place = 0; place + headBytes <= bytes.length; ) {
    const end = place + lengthOf(view.getUint32(place + 8, true));
    if (view.getUint32(place, true) !== mark || end > bytes.length) break;
    entries.push({ epoch: view.getUint32(place + 4, true), bytes: bytes.subarray(place, end) });
    place = end;
  }
  return entries;
}

export function decodeEntry({ epoch, bytes }: PackedEntry): HistoryEntry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(8, true);
  const losses = new Float32Array(count);
  for (let i = 0; i < count; i++) losses[i] = getFloat16(view, headBytes + i * 2, true);
  const from = headBytes + count * 2;
  return { epoch, losses, categories: bytes.slice(from, from + count) };
}
