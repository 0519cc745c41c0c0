// The results table as text for papers and spreadsheets: exact numbers in CSV, rounded ones in Markdown.

import type { TermId } from '../../texts/glossary.ts';
import { t } from '../../texts/texts.ts';
import { count, nothing, percent, seconds } from '../words/numbers.ts';
import type { EntrantRow, ResultKey, SeedRow } from './resultRows.ts';

export interface ResultColumn {
  readonly key: ResultKey;
  /** What explains the column. */
  readonly term?: TermId;
  /** In the language of the page; Markdown asks for the form that papers use. */
  readonly format: (value: number, locale?: string) => string;
  /** Which way is good, so that the best can be marked; none where neither is. */
  readonly better?: 'higher' | 'lower';
}

const share = (value: number, locale?: string) => percent(value, 1, locale);

export const resultColumns: readonly ResultColumn[] = [
  {
    key: 'lastAccuracy',
    term: 'testAccuracy',
    format: share,
    better: 'higher',
  },
  {
    key: 'bestAccuracy',
    format: share,
    better: 'higher',
  },
  {
    key: 'pruned',
    term: 'savedRatio',
    format: share,
  },
  { key: 'trained', format: count },
  {
    key: 'seconds',
    format: seconds,
    better: 'lower',
  },
  {
    key: 'timeSaved',
    format: share,
    better: 'higher',
  },
];

/** The value of a cell; the mean and, where there are several seeds, the deviation. */
export function cellText({ spread }: EntrantRow, { key, format }: ResultColumn, locale?: string): string {
  const { mean, deviation } = spread[key];
  if (!Number.isFinite(mean)) return nothing;
  return deviation === null
    ? format(mean, locale)
    : `${format(mean, locale)} \u00b1 ${format(deviation, locale)}`;
}

export function seedText({ result }: SeedRow, { key, format }: ResultColumn, locale?: string): string {
  const value = result[key];
  return value === null ? nothing : format(value, locale);
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

/** Numbers that leave the page have a point, whatever it speaks. */
const paperLocale = 'en-US';

/** A table as GitHub and most editors read it; one line an entrant, and one a seed where it has several. */
export function resultsMarkdown(rows: readonly EntrantRow[], nameOf: NameOf): string {
  const words = t.race.results;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const lines = rows.flatMap((row) => {
    const seedOf = ({ run }: SeedRow) => String(run.config.seed);
    const several = row.seeds.length > 1;
    const seeds = several
      ? words.meanOf(String(row.spread.lastAccuracy.count))
      : row.seeds.map(seedOf).join('');
    return [
      line([nameOf(row), seeds, ...resultColumns.map((column) => cellText(row, column, paperLocale))]),
      ...(several ? row.seeds : []).map((seed) =>
        line([
          nameOf(row),
          seedOf(seed),
          ...resultColumns.map((column) => seedText(seed, column, paperLocale)),
        ]),
      ),
    ];
  });
  const head = line([words.run, words.seed, ...resultColumns.map(({ key }) => words.columns[key].label)]);
  const rule = line(['---', '---:', ...resultColumns.map(() => '---:')]);
  return `${[head, rule, ...lines].join('\n')}\n`;
}
