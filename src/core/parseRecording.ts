// Reads a recorded run and trusts nothing: a file that is cut off, foreign or of another version is told in a sentence.
import { t } from '../texts/texts.ts';
import { fromBase64 } from './base64.ts';
import type { Settings } from './experimentFile.ts';
import { measuredFrom, withMeasured } from './measured.ts';
import { type RecordedEpoch, type Recording, recordingFormat, recordingVersion } from './recording.ts';

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

function isObject(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function need(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(t.fileProblems.recording.notWhole(what));
}

function needFields(value: unknown, fields: Readonly<Record<string, Kind>>, where: string): void {
  const { missing, wrongKind } = t.fileProblems.recording;
  need(isObject(value), missing(where));
  for (const [field, kind] of Object.entries(fields)) {
    const found = value[field];
    need(kind === 'object' ? isObject(found) : typeof found === kind, wrongKind[kind](`${where}.${field}`));
  }
}

function needBytes(value: unknown, length: number, where: string): void {
  if (value === null) return;
  const { neitherTextNorNull, bytes } = t.fileProblems.recording;
  need(typeof value === 'string', neitherTextNorNull(where));
  const found = fromBase64(value).length;
  need(found === length, bytes(where, `${found}`, `${length}`));
}

function parseEpoch(epoch: unknown, place: number): RecordedEpoch {
  const problems = t.fileProblems.recording;
  const where = problems.epoch(`${place + 1}`);
  needFields(epoch, { report: 'object', record: 'object', stepsInEpoch: 'number' }, where);
  const { report, record, stepLosses, chosen, quantiles, lossRanks, gallery, stepsInEpoch } =
    epoch as unknown as RecordedEpoch;
  for (const field of recordFields) {
    need(Number.isFinite(record[field]), problems.notNumber(where, field));
  }
  need(record.epoch === place && report.epoch === place, problems.otherEpoch(where, `${record.epoch + 1}`));
  need(Array.isArray(report.categories) && isObject(report.histogram), problems.reportNotWhole(where));
  need(Array.isArray(stepLosses) && Array.isArray(gallery), problems.noLists(where));
  needBytes(chosen, Math.ceil(report.present / 8), `${where}: chosen`);
  needBytes(lossRanks, report.present, `${where}: lossRanks`);
  return {
    ...{ report, stepsInEpoch, gallery, chosen, lossRanks, quantiles: quantiles ?? null },
    record: withMeasured(record),
    stepLosses: stepLosses.map(([step, loss]) => [step, measuredFrom(loss)]),
  };
}

/**
 * @param text JSON of `encodeRecording`
 * @throws Error with one sentence that says what is wrong
 */
export function parseRecording(text: string): Recording {
  const problems = t.fileProblems.recording;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(problems.notWhole((error as Error).message));
  }
  need(isObject(file), problems.noObject);
  need(
    file.format === recordingFormat,
    problems.otherFormat(String(JSON.stringify(file.format)), recordingFormat),
  );
  need(file.version === recordingVersion, problems.otherVersion(String(file.version), `${recordingVersion}`));
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
    problems.date(String(JSON.stringify(recordedAt))),
  );
  need(Array.isArray(epochs) && epochs.length > 0, problems.noEpochs);
  need(isObject(images), problems.missing('images'));
  const parsed = epochs.map(parseEpoch);
  const samples = Math.max(...parsed.map(({ report }) => report.present));
  needBytes(labels, samples, 'labels');
  return { ...(file as unknown as Recording), epochs: parsed };
}
