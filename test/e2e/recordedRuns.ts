// Small recorded runs beside the page, for tests of what is drawn from them.
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright';
import { entryOf } from '../../src/core/recordedIndex.ts';
import { encodeRecording } from '../../src/core/recording.ts';
import { someRecording } from '../core/recordings.ts';

/** Puts two small recorded runs beside the page. */
export async function withRecordings(context: BrowserContext): Promise<void> {
  const recordings = ['seta', 'full'].map((method) => someRecording(method));
  const fileOf = (method: unknown) => `${method}.json.gz`;
  const index = { recordings: recordings.map((one) => entryOf(fileOf(one.config.method), 1, one)) };
  await context.route('**/recorded/*', (route) => {
    const name = route.request().url().split('/').at(-1);
    const found = recordings.find(({ config }) => fileOf(config.method) === name);
    return route.fulfill({ body: found ? gzipSync(encodeRecording(found)) : JSON.stringify(index) });
  });
}
