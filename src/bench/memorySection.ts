// Section `memory`: what a run takes on the GPU, and whether it takes more from epoch to epoch.
import { dataSets } from '../data/dataSets.ts';
import { defaultConfig } from '../engine/catalog.ts';
import { LoadedData } from '../engine/loadedData.ts';
import { Run } from '../engine/run.ts';
import { Session } from '../engine/session.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import type { EngineEvent, RunConfig } from '../protocol.ts';
import type { MemoryResult } from './benchResult.ts';
import { countLiveBytes } from './liveBytes.ts';
import { syntheticImages } from './stepProblem.ts';

const epochs = 20;
/** Enough for SeTa's groups to differ, few enough for twenty epochs on a software adapter. */
const driftCounts = { trainCount: 256, testCount: 64 } as const;

function dataOf(device: GPUDevice, counts: { trainCount: number; testCount: number }): LoadedData {
  return new LoadedData(device, dataSets.get('cifar10')!, counts);
}

async function runBytes(gpu: OpenedDevice): Promise<number> {
  const config = { ...defaultConfig(false), model: 'cnn3', batchSize: 128 };
  const data = dataOf(gpu.device, config);
  try {
    const run = await Run.create(gpu, data, 'bench', config);
    const { gpuBytes } = run;
    run.destroy();
    return gpuBytes;
  } finally {
    data.destroy();
  }
}

/** Trains whole epochs with selection, test and checkpoint-free session, and looks at the bytes after each. */
async function driftBytes(gpu: OpenedDevice): Promise<number> {
  const config: RunConfig = { ...defaultConfig(true), ...driftCounts, batchSize: 64, epochs };
  const live = countLiveBytes(gpu.device);
  const data = dataOf(gpu.device, driftCounts);
  for (const split of ['train', 'test'] as const) {
    const count = driftCounts[`${split}Count`];
    data.add({ split, first: 0, count, ...syntheticImages(count) });
  }
  try {
    const bytes: number[] = [];
    let problem: string | null = null;
    const emit = (event: EngineEvent) => {
      if (event.type === 'runProblem') problem = event.message;
      if (event.type === 'diverged') {
        problem = event.message;
        session.abandon();
      }
    };
    const session = new Session({
      ...{ device: gpu.device, data, emit, waitForAll: true },
      runs: [await Run.create(gpu, data, 'bench', config)],
      onEpoch: async () => {
        bytes.push(live.now);
      },
    });
    session.gate.play();
    await session.start();
    await session.cancel();
    if (problem) throw new Error(problem);
    if (bytes.length !== epochs) throw new Error(`${bytes.length} epochs ran, expected ${epochs}`);
    return bytes.at(-1)! - bytes[0]!;
  } finally {
    live.stop();
    data.destroy();
  }
}

export async function measureMemory(
  gpu: OpenedDevice,
  report: (line: string) => void,
): Promise<MemoryResult> {
  report('memory: one run');
  const bytes = await runBytes(gpu);
  report(`memory: ${epochs} epochs`);
  return { runBytes: bytes, driftBytes: await driftBytes(gpu) };
}
