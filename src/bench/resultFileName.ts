// Results of different adapters lie side by side, so a file's name says whose it is.
import type { BenchResult } from './benchResult.ts';

/** `llvmpipe-llvm-15-0-6-256-bits.json`; the longest of the adapter's own names that is not a sentence. */
export function resultFileName({ adapter }: BenchResult): string {
  const { vendor, architecture, device, description } = adapter;
  const name = [device, description, `${vendor} ${architecture}`].find((words) => words.trim() !== '');
  const plain = (name ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${plain.replace(/^-+|-+$/g, '') || 'unnamed-adapter'}.json`;
}
