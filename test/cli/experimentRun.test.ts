import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropLeftover, isFinished } from '../../src/cli/experimentRun.ts';
import { encodeCheckpoint } from '../../src/engine/checkpoint.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import { someRecording } from '../core/recordings.ts';

const config = completeConfig({ epochs: 2 }, false);
const records = someRecording().epochs.map(({ record }) => record);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seta-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A result, and beside it a checkpoint with such records. */
function filesOf(kept: typeof records) {
  const [path, checkpointPath] = [join(folder, 'a.json'), join(folder, 'a.checkpoint')];
  writeFileSync(path, JSON.stringify({ config, records }, null, 1));
  const [one, none] = [new ArrayBuffer(4), new ArrayBuffer(0)];
  const arrays = { weights: one, velocities: one, statistics: none, scores: one, method: [] };
  const counts = { epoch: kept.length, calls: kept.length, seen: 20, shardOrder: [0] };
  writeFileSync(checkpointPath, encodeCheckpoint({ config, ...counts, records: kept, arrays }));
  return { path, checkpointPath };
}

test('the last checkpoint of the result beside it is dropped', () => {
  const { path, checkpointPath } = filesOf(records);
  dropLeftover(path, config);
  expect(existsSync(checkpointPath)).toBe(false);
  expect(isFinished(path, config)).toBe(true);
});

test('the checkpoint of a later run stays, also when it is as long, and so does one without a result', () => {
  const again = records.map((record) => ({ ...record, seconds: 2 * record.seconds }));
  for (const kept of [records.slice(0, 1), again]) {
    const { path, checkpointPath } = filesOf(kept);
    dropLeftover(path, config);
    expect(existsSync(checkpointPath)).toBe(true);
  }
  const { path, checkpointPath } = filesOf(records);
  dropLeftover(path, { ...config, seed: 1 });
  rmSync(path);
  dropLeftover(path, config);
  expect(existsSync(checkpointPath)).toBe(true);
});
