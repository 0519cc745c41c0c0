// What a selection has seen of every sample, as bytes that can be put behind one another in one file.
// An entry: "LIFE", epoch and count (u32 each, little-endian), losses as f16, categories as u8, then zeros up to a
// multiple of four bytes. 3 bytes a sample: an epoch of 50,000 takes 150 kB.
import { getFloat16, setFloat16 } from '@petamoriken/float16';
import type { HistoryEntry } from '../sampleHistory.ts';

/** "LIFE" */
const mark = 0x4546494c;
const headBytes = 12;

const lengthOf = (count: number) => headBytes + Math.ceil((count * 3) / 4) * 4;

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

/** All entries up to the first that is not whole: the last one can have been cut off while it was written. */
export function decodeHistory(bytes: Uint8Array<ArrayBuffer>): HistoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: HistoryEntry[] = [];
  for (let place = 0; place + headBytes <= bytes.length; ) {
    const [epoch, count] = [view.getUint32(place + 4, true), view.getUint32(place + 8, true)];
    const end = place + lengthOf(count);
    if (view.getUint32(place, true) !== mark || end > bytes.length) break;
    const from = place + headBytes;
    const losses = Float32Array.from({ length: count }, (_, i) => getFloat16(view, from + i * 2, true));
    entries.push({ epoch, losses, categories: bytes.slice(from + count * 2, from + count * 3) });
    place = end;
  }
  return entries;
}
