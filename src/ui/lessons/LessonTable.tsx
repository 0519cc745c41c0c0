// Results that a lesson tells beside the live run: whole runs of the authors' code, and the paper's tables.
import { paperAblation, paperResults } from '../../core/paperResults.ts';
import { t } from '../../texts/texts.ts';
import { useEngine } from '../pageContext.ts';
import { knownText } from '../words/knownText.ts';
import { count, percent, significant } from '../words/numbers.ts';
import { oneDecimal, points } from './decimals.ts';
import type { TableId } from './lesson.ts';
import { type ReferenceRow, referenceRows } from './referenceRows.ts';

type NameOf = (method: string) => string;

interface Rows {
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** 'SeTa, 5 groups, window 0.9'; the others by the share that they may leave out. */
function nameOfRow({ method, pruneRatio, groups, windowScale }: ReferenceRow, nameOf: NameOf): string {
  const name = nameOf(method);
  if (groups !== undefined && windowScale !== undefined) {
    return t.lessonWords.tables.referenceSeta(name, groups, significant(windowScale));
  }
  return pruneRatio > 0 ? t.lessonWords.tables.referenceRatio(name, percent(pruneRatio, 0)) : name;
}

function referenceTable(images: number, nameOf: NameOf): Rows {
  const rows = referenceRows(images);
  const [first] = rows;
  const { epochs = 0, seeds = 0 } = first ?? {};
  const words = t.lessonWords.tables;
  return {
    head: words.referenceHead(count(images), epochs, seeds),
    columns: [words.method, words.accuracy, words.saved],
    rows: rows.map((row) => [
      nameOfRow(row, nameOf),
      `${percent(row.accuracy)} \u00b1 ${points(row.deviation)}`,
      percent(row.saved, 0),
    ]),
    note: words.referenceNote,
  };
}

function paperTable(): Rows {
  const series = paperResults.filter(({ table, data }) => table === 2 && data === 'cifar10');
  const at = (method: (typeof series)[number], pruned: number) => {
    const point = method.points.find((one) => one.pruned === pruned);
    return point ? oneDecimal(point.accuracy) : '';
  };
  const shares = [...new Set(series.flatMap(({ points }) => points.map(({ pruned }) => pruned)))];
  return {
    head: t.lessonWords.tables.paperHead,
    columns: [t.lessonWords.tables.method, ...shares.map((pruned) => percent(pruned / 100, 0))],
    rows: series.map((one) => [
      knownText(one.label, t.paper.series),
      ...shares.map((pruned) => at(one, pruned)),
    ]),
  };
}

function ablationTable(): Rows {
  const words = t.lessonWords.tables;
  return {
    head: words.ablationHead,
    columns: [words.change, words.score, words.pruned],
    rows: paperAblation.map(({ change, cider, pruned }) => [
      words.changes[change],
      oneDecimal(cider),
      pruned === null ? '' : percent(pruned / 100),
    ]),
  };
}

function rowsOf(id: TableId, nameOf: NameOf): Rows {
  switch (id) {
    case 'reference10000':
      return referenceTable(10_000, nameOf);
    case 'reference50000':
      return referenceTable(50_000, nameOf);
    case 'paperCifar10':
      return paperTable();
    case 'paperAblation':
      return ablationTable();
    default:
      return id satisfies never;
  }
}

export function LessonTable({ id }: { readonly id: TableId }) {
  const catalog = useEngine((engine) => engine.catalog);
  const nameOf = (method: string) => catalog?.methods.find((entry) => entry.id === method)?.label ?? method;
  const { head, columns, rows, note } = rowsOf(id, nameOf);
  return (
    <div className="lesson-table">
      <table>
        <caption>{head}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="help">{note}</p>}
    </div>
  );
}
