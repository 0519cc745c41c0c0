// The results table as text for papers and spreadsheets: exact numbers in CSV, rounded ones in Markdown.
import type { TermId } from '../../texts/glossary.ts';
import { count, nothing, percent, seconds } from '../words/numbers.ts';
import type { EntrantRow, ResultKey, SeedRow } from './resultRows.ts';

export interface ResultColumn {
  readonly key: ResultKey;
  readonly label: string;
  /** What the column means, for a tooltip. */
  readonly help: string;
  /** What explains the column. */
  readonly term?: TermId;
  readonly format: (value: number) => string;
  /** Which way is good, so that the best can be marked; none where neither is. */
  readonly better?: 'higher' | 'lower';
}

export const resultColumns: readonly ResultColumn[] = [
  {
    key: 'lastAccuracy',
    label: 'last accuracy',
    term: 'testAccuracy',
    help: 'Test accuracy after the newest epoch',
    format: percent,
    better: 'higher',
  },
  {
    key: 'bestAccuracy',
    label: 'best accuracy',
    help: 'Highest test accuracy of any epoch',
    format: percent,
    better: 'higher',
  },
  {
    key: 'pruned',
    label: 'pruned',
    term: 'savedRatio',
    help: 'Share of the training work saved so far: 1 - images trained / images there',
    format: percent,
  },
  { key: 'trained', label: 'images trained', help: 'Over all epochs so far', format: count },
  {
    key: 'seconds',
    label: 'time',
    help: 'Selection, training and testing of this run alone, without pauses',
    format: seconds,
    better: 'lower',
  },
  {
    key: 'timeSaved',
    label: 'time saved',
    help: 'Against full training of as many epochs with the same seed',
    format: percent,
    better: 'higher',
  },
];

/** The value of a cell; the mean and, where there are several seeds, the deviation. */
export function cellText({ spread }: EntrantRow, { key, format }: ResultColumn): string {
  const { mean, deviation } = spread[key];
  if (!Number.isFinite(mean)) return nothing;
  return deviation === null ? format(mean) : `${format(mean)} \u00b1 ${format(deviation)}`;
}

export function seedText({ result }: SeedRow, { key, format }: ResultColumn): string {
  const value = result[key];
  return value === null ? nothing : format(value);
}

type NameOf = (row: EntrantRow) => string;

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line a run, then one line of means and one of deviations where an entrant has several seeds. */
export function resultsCsv(rows: readonly EntrantRow[], nameOf: NameOf): string {
  const line = (cells: readonly (string | number | null)[]) =>
    cells.map((cell) => quoted(cell === null || Number.isNaN(cell) ? '' : String(cell))).join(',');
  const lines = rows.flatMap((row) => {
    const runs = row.seeds.map(({ run, result }) =>
      line([
        nameOf(row),
        run.config.seed,
        run.records.length,
        ...resultColumns.map(({ key }) => result[key]),
      ]),
    );
    if (row.seeds.length < 2) return runs;
    const epochs = Math.max(...row.seeds.map(({ run }) => run.records.length));
    return [
      ...runs,
      line([nameOf(row), 'mean', epochs, ...resultColumns.map(({ key }) => row.spread[key].mean)]),
      line([nameOf(row), 'deviation', epochs, ...resultColumns.map(({ key }) => row.spread[key].deviation)]),
    ];
  });
  return `${[line(['run', 'seed', 'epochs', ...resultColumns.map(({ key }) => key)]), ...lines].join('\n')}\n`;
}

/** A table as GitHub and most editors read it; one line an entrant, and one a seed where it has several. */
export function resultsMarkdown(rows: readonly EntrantRow[], nameOf: NameOf): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const lines = rows.flatMap((row) => {
    const seedOf = ({ run }: SeedRow) => String(run.config.seed);
    const several = row.seeds.length > 1;
    const seeds = several ? `mean of ${row.spread.lastAccuracy.count}` : row.seeds.map(seedOf).join('');
    return [
      line([nameOf(row), seeds, ...resultColumns.map((column) => cellText(row, column))]),
      ...(several ? row.seeds : []).map((seed) =>
        line([nameOf(row), seedOf(seed), ...resultColumns.map((column) => seedText(seed, column))]),
      ),
    ];
  });
  const head = line(['run', 'seed', ...resultColumns.map(({ label }) => label)]);
  const rule = line(['---', '---:', ...resultColumns.map(() => '---:')]);
  return `${[head, rule, ...lines].join('\n')}\n`;
}
