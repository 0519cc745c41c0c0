// Reads a recorded run and trusts nothing: a file that is cut off, foreign or of another version is told in a sentence.
import { fromBase64 } from './base64.ts';
import type { Settings } from './experimentFile.ts';
import { type RecordedEpoch, type Recording, recordingFormat, recordingVersion } from './recording.ts';
import type { EpochRecord } from './records.ts';

type Kind = 'string' | 'number' | 'object' | 'boolean';

const configFields: Readonly<Record<string, Kind>> = {
  ...{ data: 'string', model: 'string', method: 'string', schedule: 'string' },
  ...{ trainCount: 'number', testCount: 'number', epochs: 'number', batchSize: 'number', seed: 'number' },
  ...{ learningRate: 'number', momentum: 'number', weightDecay: 'number', labelSmoothing: 'number' },
  ...{ methodParams: 'object', modelParams: 'object', augment: 'boolean' },
};
const recordFields = [
  'epoch',
  'present',
  'selected',
  'seconds',
  'steps',
  'savedRatio',
  'learningRate',
] as const;
/** JSON has no NaN: what is null there was not finite. */
const measuredFields = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function need(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`not a whole recorded run: ${what}`);
}

function needFields(value: unknown, fields: Readonly<Record<string, Kind>>, where: string): void {
  need(isObject(value), `${where} is missing`);
  for (const [field, kind] of Object.entries(fields)) {
    const found = value[field];
    need(kind === 'object' ? isObject(found) : typeof found === kind, `${where}.${field} is not a ${kind}`);
  }
}

function needBytes(value: unknown, length: number, where: string): void {
  if (value === null) return;
  need(typeof value === 'string', `${where} is neither text nor null`);
  const found = fromBase64(value).length;
  need(found === length, `${where} has ${found} bytes, expected ${length}`);
}

function finiteOr(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function parseEpoch(epoch: unknown, place: number): RecordedEpoch {
  const where = `epoch ${place + 1}`;
  needFields(epoch, { report: 'object', record: 'object', stepsInEpoch: 'number' }, where);
  const { report, record, stepLosses, chosen, quantiles, lossRanks, gallery, stepsInEpoch } =
    epoch as unknown as RecordedEpoch;
  for (const field of recordFields) {
    need(Number.isFinite(record[field]), `${where}: record.${field} is not a number`);
  }
  need(record.epoch === place && report.epoch === place, `${where} tells of epoch ${record.epoch + 1}`);
  need(Array.isArray(report.categories) && isObject(report.histogram), `${where}: its report is not whole`);
  need(Array.isArray(stepLosses) && Array.isArray(gallery), `${where}: steps or gallery are no lists`);
  needBytes(chosen, Math.ceil(report.present / 8), `${where}: chosen`);
  needBytes(lossRanks, report.present, `${where}: lossRanks`);
  const measured = Object.fromEntries(measuredFields.map((field) => [field, finiteOr(record[field])]));
  return {
    ...{ report, stepsInEpoch, gallery, chosen, lossRanks, quantiles: quantiles ?? null },
    record: { ...record, ...measured } as EpochRecord,
    stepLosses: stepLosses.map(([step, loss]) => [step, finiteOr(loss)]),
  };
}

/**
 * @param text JSON of `encodeRecording`
 * @throws Error with one sentence that says what is wrong
 */
export function parseRecording(text: string): Recording {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`not a whole recorded run: ${(error as Error).message}`);
  }
  need(isObject(file), 'it holds no object');
  need(
    file.format === recordingFormat,
    `its format is ${JSON.stringify(file.format)}, expected "${recordingFormat}"`,
  );
  need(
    file.version === recordingVersion,
    `it has version ${file.version}, this page reads version ${recordingVersion}`,
  );
  needFields(file.config, configFields, 'config');
  needFields(
    file.adapter,
    { vendor: 'string', architecture: 'string', description: 'string', software: 'boolean' },
    'adapter',
  );
  needFields(file.entries, { data: 'object', model: 'object', method: 'object' }, 'entries');
  const { recordedAt, epochs, labels, images } = file;
  need(
    typeof recordedAt === 'string' && Number.isFinite(Date.parse(recordedAt)),
    `its date is ${JSON.stringify(recordedAt)}`,
  );
  need(Array.isArray(epochs) && epochs.length > 0, 'it has no epochs');
  need(isObject(images), 'images is missing');
  const parsed = epochs.map(parseEpoch);
  const samples = Math.max(...parsed.map(({ report }) => report.present));
  needBytes(labels, samples, 'labels');
  return { ...(file as unknown as Recording), epochs: parsed };
}
