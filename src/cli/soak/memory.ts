// Memory of the browser's processes while the page is being soaked, and whether it grew.
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';
import { median } from '../../core/median.ts';

export interface MemorySample {
  /** The page's JavaScript heap after a collection. */
  readonly heapBytes: number;
  /** Resident memory of all renderers and the GPU process together; null where the system does not tell. */
  readonly residentBytes: number | null;
}

function residentBytesOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

export async function openMemory(browser: Browser, page: Page): Promise<() => Promise<MemorySample>> {
  const ofBrowser: CDPSession = await browser.newBrowserCDPSession();
  const ofPage: CDPSession = await page.context().newCDPSession(page);
  return async () => {
    await ofPage.send('HeapProfiler.collectGarbage');
    const { usedSize } = await ofPage.send('Runtime.getHeapUsage');
    const { processInfo } = await ofBrowser.send('SystemInfo.getProcessInfo');
    const sizes = processInfo
      .filter(({ type }) => type === 'renderer' || type === 'GPU')
      .map(({ id }) => residentBytesOf(id));
    const known = sizes.filter((size) => size !== null);
    const residentBytes = known.length > 0 ? known.reduce((sum, size) => sum + size, 0) : null;
    return { heapBytes: usedSize, residentBytes };
  };
}

/**
 * How memory at the end compares with what it was once all was warm: medians of the last and the second quarter.
 *
 * @returns null for fewer than eight samples or when the system did not tell
 */
export function growthOf(samples: readonly (number | null)[]): number | null {
  const known = samples.filter((value) => value !== null);
  if (known.length < 8) return null;
  const quarter = Math.floor(known.length / 4);
  return median(known.slice(-quarter)) / median(known.slice(quarter, 2 * quarter));
}
