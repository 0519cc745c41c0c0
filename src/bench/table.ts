// A result as text columns, the same for a terminal and a page.
import type { BenchResult } from './benchResult.ts';

/** Columns as wide as they must be: the first to the left, numbers to the right. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three significant digits at least, no exponent; empty for null. */
export function formatNumber(value: number | null): string {
  if (value === null) return '';
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  const decimals = size === 0 ? 0 : Math.min(5, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return value.toFixed(decimals);
}

function stepTable({ step }: BenchResult): string[] {
  if (!step || step.length === 0) return [];
  const header = [
    ...['step', 'ours ms', 'tfjs ms', 'jax ms', 'x tfjs', 'x jax', 'launches', 'tfjs', 'jax'],
    ...['encode ms', 'GFLOP/s', 'matmul own', 'matmul tfjs', 'losses'],
  ];
  const rows = step.map((one) => [
    `${one.model}, batch ${one.batch}`,
    ...[one.oursMs, one.tfjsMs, one.jaxMs, one.ratioTfjs, one.ratioJax].map(formatNumber),
    ...[one.launches, one.launchesTfjs, one.launchesJax].map((count) => String(count ?? '')),
    ...[one.encodeMs, one.gflops, one.matmulGflopsOwn, one.matmulGflopsTfjs].map(formatNumber),
    one.lossAgreement === null ? '' : one.lossAgreement ? 'agree' : 'DIFFER',
  ]);
  return [formatTable(header, rows)];
}

function selectionTable({ selection }: BenchResult): string[] {
  if (!selection || selection.length === 0) return [];
  const rows = selection.map(({ n, k, ms, wcssRatio, sklearnMs }) => [
    `n ${n.toLocaleString('en')}, k ${k}`,
    formatNumber(ms),
    wcssRatio.toFixed(5),
    formatNumber(sklearnMs),
  ]);
  return [formatTable(['selection', 'ms', 'WCSS / optimum', 'scikit-learn ms'], rows)];
}

function singleFigures({ input, memory }: BenchResult): string[] {
  const lines: string[] = [];
  if (input) {
    lines.push(
      `input: ${formatNumber(input.imagesPerSecond)} images/s, ${percent(input.stepShare)} of a step`,
    );
  }
  if (memory) {
    const megabytes = formatNumber(memory.runBytes / 1e6);
    lines.push(`memory: ${megabytes} MB a run, ${memory.driftBytes} bytes more after 20 epochs`);
  }
  return lines.length > 0 ? [lines.join('\n')] : [];
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** What the adapter calls itself. */
export function adapterName({ description, vendor, architecture, device }: BenchResult['adapter']): string {
  return description || [vendor, architecture, device].filter(Boolean).join(' ') || 'unnamed';
}

/** The whole result, ending in what failed. */
export function formatResult(result: BenchResult): string {
  const { adapter, software, host, date, rounds } = result;
  const head = [
    `adapter: ${adapterName(adapter)}${software ? ' (software)' : ''}`,
    `host: ${host}, ${date}, medians of ${rounds} rounds`,
  ].join('\n');
  const failures = result.failures.map((sentence) => `! ${sentence}`);
  const parts = [...stepTable(result), ...selectionTable(result), ...singleFigures(result)];
  return [head, ...parts, ...(failures.length > 0 ? [failures.join('\n')] : [])].join('\n\n');
}
