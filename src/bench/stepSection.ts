// Section `step`: whole training steps of ours beside TensorFlow.js and jax-js.
import type { OpenedDevice } from '../gpu/device.ts';
import type { StepResult } from './benchResult.ts';
import { compareSteps } from './compareSteps.ts';
import type { Contestant } from './contestant.ts';
import { countDispatches } from './dispatchCount.ts';
import { stepFlops } from './flops.ts';
import { firstLosses, largestDifference, lossTolerance } from './lossAgreement.ts';
import { type MatmulGflops, measureMatmul } from './matmul.ts';
import { middleMean } from './middleMean.ts';
import { createOurs } from './oursStep.ts';
import { distinctBatches, type StepProblem, stepProblem } from './stepProblem.ts';
import { formatNumber } from './table.ts';

export interface StepCase {
  readonly model: string;
  readonly batch: number;
}

export const stepCases: readonly StepCase[] = [
  { model: 'cnn3', batch: 64 },
  { model: 'cnn3', batch: 128 },
  { model: 'resnet8', batch: 128 },
];

export type Rival = 'tfjs' | 'jax';

export interface StepOptions {
  readonly cases: readonly StepCase[];
  readonly rivals: readonly Rival[];
  readonly rounds: number;
  readonly report: (line: string) => void;
  readonly fail: (sentence: string) => void;
}

const encodeSamples = 30;

/** Time that JavaScript spends in one of our steps; the GPU is idle before each, so that no queue is full. */
async function encodeMsOf(ours: Contestant): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < encodeSamples; i++) {
    const started = performance.now();
    ours.step(i);
    times.push(performance.now() - started);
    await ours.finish();
  }
  return middleMean(times);
}

/** Loaded only when wanted: both are large. */
async function createRival(id: Rival, gpu: OpenedDevice, problem: StepProblem): Promise<Contestant> {
  if (id === 'jax') return (await import('./jaxStep.ts')).createJax(problem);
  return (await import('./tfjsStep.ts')).createTfjs(gpu, problem);
}

async function measureCase(
  gpu: OpenedDevice,
  { model, batch }: StepCase,
  matmul: MatmulGflops,
  { rivals, rounds, report, fail }: StepOptions,
): Promise<StepResult> {
  const problem = stepProblem(model, batch);
  const name = `${model} at batch ${batch}`;
  const contestants: Contestant[] = [];
  try {
    const losses: number[][] = [];
    const launches = new Map<Contestant['id'], number>();
    for (const id of ['ours', ...rivals] as const) {
      report(`step: ${name}: ${id}, first steps`);
      try {
        const contestant =
          id === 'ours' ? await createOurs(gpu, problem) : await createRival(id, gpu, problem);
        const seen = await firstLosses(contestant, distinctBatches);
        const count = await countDispatches(async () => {
          await contestant.step(0);
          await contestant.finish();
        });
        contestants.push(contestant);
        losses.push(seen);
        launches.set(id, count);
      } catch (error) {
        if (id === 'ours') throw error;
        fail(`step: ${name}: ${id} failed: ${(error as Error).message}`);
      }
    }
    const lossDifference = largestDifference(losses);
    const compared = losses.length > 1;
    const lossAgreement = compared ? lossDifference < lossTolerance : null;
    if (lossAgreement === false) {
      const rows = contestants.map(({ id }, i) => `${id} ${losses[i]!.map((x) => x.toFixed(6)).join(' ')}`);
      fail(`step: ${name}: the losses do not agree (${rows.join('; ')})`);
    }
    report(`step: ${name}: ${rounds} rounds`);
    const ms = await compareSteps(contestants, { rounds, roundMs: 300 });
    const encodeMs = await encodeMsOf(contestants[0]!);
    const oursMs = ms.get('ours')!;
    const [tfjsMs, jaxMs] = [ms.get('tfjs') ?? null, ms.get('jax') ?? null];
    return {
      ...{ model, batch, oursMs, tfjsMs, jaxMs },
      ratioTfjs: tfjsMs && tfjsMs / oursMs,
      ratioJax: jaxMs && jaxMs / oursMs,
      launches: launches.get('ours')!,
      launchesTfjs: launches.get('tfjs') ?? null,
      launchesJax: launches.get('jax') ?? null,
      encodeMs,
      gflops: stepFlops(problem.network, batch) / oursMs / 1e6,
      matmulGflops: Math.max(matmul.own, matmul.tfjs ?? 0),
      matmulGflopsOwn: matmul.own,
      matmulGflopsTfjs: matmul.tfjs,
      lossAgreement,
      lossDifference: compared ? lossDifference : null,
    };
  } finally {
    for (const contestant of contestants) contestant.destroy();
  }
}

/** Cases that fail are told to `fail`; the others are still measured. */
export async function measureSteps(gpu: OpenedDevice, options: StepOptions): Promise<StepResult[]> {
  options.report('step: matrix product');
  const { rounds, rivals } = options;
  const matmul = await measureMatmul(gpu, { rounds, tfjs: rivals.includes('tfjs') });
  const results: StepResult[] = [];
  for (const one of options.cases) {
    try {
      const result = await measureCase(gpu, one, matmul, options);
      results.push(result);
      const { oursMs, tfjsMs, jaxMs } = result;
      const times = Object.entries({ ours: oursMs, tfjs: tfjsMs, jax: jaxMs })
        .filter(([, ms]) => ms !== null)
        .map(([id, ms]) => `${id} ${formatNumber(ms)} ms`);
      // As soon as it is known: the next case may take minutes.
      options.report(`step: ${one.model} at batch ${one.batch}: ${times.join(', ')}`);
    } catch (error) {
      options.fail(`step: ${one.model} at batch ${one.batch} failed: ${(error as Error).message}`);
    }
  }
  return results;
}
