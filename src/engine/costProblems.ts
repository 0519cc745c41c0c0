// What a network will cost on the GPU, in memory and time, said at the model before anything is started.
import { imageBytes } from '../core/augmentation.ts';
import { Network } from '../core/network.ts';
import { spokenCount, spokenFixed, spokenNumber } from '../core/spokenNumbers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import type { Precision } from '../gpu/train/stored.ts';
import type { ModelDefinition } from '../models/model.ts';
import type { ConfigProblem, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { spokenModel } from './spokenDefinitions.ts';
import { stepMemory } from './stepMemory.ts';
import { measuredRate, testFlop, trainFlop } from './workload.ts';

/** Floating-point operations a second, assumed before anything was measured: our kernels on a middling GPU. */
const assumedRate = 1e12;
const assumedSoftwareRate = 5e9;
/** Costs below both of these are not worth a word. */
const notedSeconds = 60;
const notedBytes = 5e8;

const scaled = (value: number, units: readonly string[]) => {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(value, 1)) / 3)));
  return `${spokenNumber(Number((value / 1000 ** power).toPrecision(2)))} ${units[power]}`;
};
export const bytesText = (bytes: number) =>
  scaled(bytes, [t.settingProblems.cost.bytes, 'kB', 'MB', 'GB', 'TB']);
const flopText = (flop: number) => scaled(flop, ['FLOP', 'kFLOP', 'MFLOP', 'GFLOP', 'TFLOP', 'PFLOP']);
const countText = (count: number) =>
  count < 1e6 ? spokenCount(count) : t.settingProblems.cost.millions(spokenFixed(count / 1e6, 1));

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${spokenFixed(seconds / 3600, 1)} h`;
}

/** What a configuration's network and images will cost. */
export interface ModelCost {
  readonly parameterCount: number;
  /** Network and images, method and kernels' tables not counted. */
  readonly gpuBytes: number;
  readonly flopPerStep: number;
  /** Of an epoch over all images, with its test. */
  readonly flopPerEpoch: number;
  readonly largestBufferBytes: number;
}

function networkOf(model: ModelDefinition, config: RunConfig, classes: number): Network {
  const network = new Network();
  model.build(network, config.modelParams, classes);
  return network;
}

export function modelCost(network: Network, config: RunConfig): ModelCost {
  const { batchSize, trainCount, testCount, precision } = config;
  const memory = stepMemory(network, batchSize, precision);
  const trained = network.parameters.filter(({ kind }) => kind === 'weight');
  const flop = trainFlop(network);
  return {
    parameterCount: trained.reduce((sum, { size }) => sum + size, 0),
    gpuBytes: memory.totalBytes + (trainCount + testCount) * imageBytes,
    flopPerStep: flop * batchSize,
    flopPerEpoch: flop * trainCount + testFlop(network) * testCount,
    largestBufferBytes: memory.largestBufferBytes,
  };
}

/** Largest batch whose buffers each fit, 0 when none does. */
function fittingBatch(network: Network, precision: Precision, most: number, limit: number): number {
  let [fits, tooLarge] = [0, most];
  while (tooLarge - fits > 1) {
    const middle = Math.floor((fits + tooLarge) / 2);
    if (stepMemory(network, middle, precision).largestBufferBytes <= limit) fits = middle;
    else tooLarge = middle;
  }
  return fits;
}

/**
 * An error where a buffer is larger than the device allows, else a note where memory or time are worth one.
 *
 * @param opened  the device, null before there is one: then no limit is known
 */
export function costProblems(
  model: ModelDefinition,
  config: RunConfig,
  classes: number,
  opened: OpenedDevice | null,
): ConfigProblem[] {
  const network = networkOf(model, config, classes);
  const cost = modelCost(network, config);
  if (opened) {
    const { maxBufferSize, maxStorageBufferBindingSize } = opened.device.limits;
    const limit = Math.min(maxBufferSize, maxStorageBufferBindingSize);
    if (cost.largestBufferBytes > limit) return [tooLarge(model, network, config, cost, limit)];
  }
  const measured = opened ? measuredRate(opened.device) : null;
  const rate = measured ?? (opened?.software ? assumedSoftwareRate : assumedRate);
  const seconds = cost.flopPerEpoch / rate;
  if (seconds < notedSeconds && cost.gpuBytes < notedBytes) return [];
  const message = t.settingProblems.cost.note({
    model: spokenModel(model).label,
    batch: `${config.batchSize}`,
    parameters: countText(cost.parameterCount),
    atLeast: config.engine === 'tfjs',
    bytes: bytesText(cost.gpuBytes),
    flop: flopText(cost.flopPerStep),
    time: timeText(seconds),
    measured: measured !== null,
    rate: flopText(rate),
  });
  return [{ field: 'model', message, severity: 'note' }];
}

function tooLarge(
  model: ModelDefinition,
  network: Network,
  { batchSize, precision }: RunConfig,
  { largestBufferBytes }: ModelCost,
  limit: number,
): ConfigProblem {
  const batch = fittingBatch(network, precision, batchSize, limit);
  const { tooLargeSmallerBatch, tooLargeSmallerNet } = t.settingProblems.cost;
  const known = [
    spokenModel(model).label,
    `${batchSize}`,
    bytesText(largestBufferBytes),
    bytesText(limit),
  ] as const;
  if (batch < 2) return { field: 'model', message: tooLargeSmallerNet(...known), severity: 'error' };
  return { field: 'batchSize', message: tooLargeSmallerBatch(...known, `${batch}`), severity: 'error' };
}
