// Results of different adapters lie side by side, so a file's name says whose it is.
import type { BenchResult } from './benchResult.ts';

/**
 * `llvmpipe-llvm-15-0-6-256-bits.json`; the longest of the adapter's own names that is not a sentence. Browsers hide
 * all but vendor and architecture, which many cards share: `nvidia-lovelace-2026-11-24t10-20-30-400z.json`.
 */
export function resultFileName({ adapter, date }: BenchResult): string {
  const { vendor, architecture, device, description } = adapter;
  const own = [device, description].find((words) => words.trim() !== '');
  const family = `${vendor} ${architecture}`.trim() || 'unnamed adapter';
  const plain = (own ?? `${family} ${date}`).toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${plain.replace(/^-+|-+$/g, '')}.json`;
}
