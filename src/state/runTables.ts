// All that the page knows of its runs, for other programs: a table of epochs as CSV, everything as JSON.
import type { EpochRecord, SelectionReport } from '../core/records.ts';
import type { AdapterReport, RunConfig } from '../protocol.ts';
import { fieldsOf, settingOf } from './configEdits.ts';
import type { Run } from './run.ts';

export const runsFormat = 'seta-playground-runs';
export const runsVersion = 1;

type Cell = string | number | boolean | null | undefined;

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const list = (values: readonly (number | null)[] | null | undefined) => values?.join(' ') ?? '';

/** Columns of an epoch; shares from 0 to 1, losses in nats, epochs from 1 as on the page. */
const columns: readonly {
  readonly name: string;
  readonly of: (record: EpochRecord, report: SelectionReport | undefined, run: Run) => Cell;
}[] = [
  { name: 'epoch', of: (record) => record.epoch + 1 },
  { name: 'phase', of: (_, report) => report?.phase },
  { name: 'present', of: (record) => record.present },
  { name: 'grew_while_loading', of: ({ present }, _, { config }) => present < config.trainCount },
  { name: 'selected', of: (record) => record.selected },
  { name: 'saved_ratio', of: (record) => record.savedRatio },
  { name: 'train_loss', of: (record) => record.trainLoss },
  { name: 'train_accuracy', of: (record) => record.trainAccuracy },
  { name: 'test_loss', of: (record) => record.testLoss },
  { name: 'test_accuracy', of: (record) => record.testAccuracy },
  { name: 'learning_rate', of: (record) => record.learningRate },
  { name: 'steps', of: (record) => record.steps },
  { name: 'seconds', of: (record) => record.seconds },
  { name: 'select_ms', of: (_, report) => report?.selectMs },
  { name: 'window_first_group', of: (_, report) => report?.window && report.window.start + 1 },
  { name: 'window_size', of: (_, report) => report?.window?.size },
  { name: 'window_positions', of: (_, report) => report?.window?.positions },
  { name: 'wcss', of: (_, report) => report?.wcss },
  { name: 'non_finite', of: (_, report) => report?.nonFinite },
  { name: 'centroids', of: (record) => list(record.centroids) },
  { name: 'group_sizes', of: (record) => list(record.groupSizes) },
  { name: 'selected_group_sizes', of: (record) => list(record.selectedGroupSizes) },
];

/**
 * One line an epoch of every run: who it is, the epoch's numbers, the run's settings. Lists stand in one cell,
 * separated by spaces.
 *
 * @param names by entrant
 */
export function runsCsv(runs: readonly Run[], names: readonly string[]): string {
  const fields = [...new Set(runs.flatMap(({ config }) => fieldsOf(config)))];
  const head = ['run', 'name', 'repeat', ...columns.map(({ name }) => name), ...fields];
  const rows = runs.flatMap((run) =>
    run.records.map((record) => {
      const report = run.reports.find(({ epoch }) => epoch === record.epoch);
      return [
        ...[run.id, names[run.entrant], run.repeat + 1],
        ...columns.map(({ of }) => of(record, report, run)),
        ...fields.map((field) => settingOf(run.config, field)),
      ];
    }),
  );
  return `${[head, ...rows].map((row) => row.map(cellText).join(',')).join('\n')}\n`;
}

export interface RunsFile {
  readonly format: typeof runsFormat;
  readonly version: typeof runsVersion;
  /** When it was written, ISO 8601. */
  readonly written: string;
  readonly page: string;
  readonly adapter: AdapterReport | null;
  readonly about: string;
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly repeat: number;
    readonly phase: Run['phase'];
    readonly config: RunConfig;
    readonly parameterCount: number | null;
    readonly annealFrom: number | null;
    readonly problem: string | null;
    readonly records: readonly EpochRecord[];
    readonly reports: readonly SelectionReport[];
    /** Where on the epoch axis each step lies (epoch 2, half done: 2.5), and its mean loss. */
    readonly steps: { readonly position: readonly number[]; readonly loss: readonly (number | null)[] };
  }[];
}

const about =
  'Epochs, groups and calls count from 0. Losses in nats, shares from 0 to 1, times in seconds or milliseconds as named. A loss that is not finite and what was not measured is null.';

function stepsOf({ steps }: Run): RunsFile['runs'][number]['steps'] {
  const at = Array.from({ length: steps.count }, (_, i) => i);
  const rounded = (value: number) => Number(value.toPrecision(7));
  const loss = at
    .map((i) => steps.lossAt(i))
    .map((value) => (Number.isFinite(value) ? rounded(value) : null));
  return { position: at.map((i) => rounded(steps.positionAt(i))), loss };
}

export function runsJson(
  runs: readonly Run[],
  names: readonly string[],
  where: Pick<RunsFile, 'written' | 'page' | 'adapter'>,
): string {
  const file: RunsFile = {
    ...{ format: runsFormat, version: runsVersion, ...where, about },
    runs: runs.map((run) => ({
      ...{ id: run.id, name: names[run.entrant] ?? '', repeat: run.repeat, phase: run.phase },
      ...{ config: run.config, parameterCount: run.parameterCount, annealFrom: run.annealFrom },
      ...{ problem: run.problem?.message ?? null, records: run.records, reports: run.reports },
      steps: stepsOf(run),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
