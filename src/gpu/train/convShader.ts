// Writes the unrolled WGSL of a convolution from its taps. Generated, because the accumulators must be named
// registers: arrays indexed in loops end up in memory on several drivers.
import type { Shape } from '../../core/network.ts';
import { areaOf, quadsOf } from './activation.ts';
import frame from './conv.wgsl?raw';
import type { Tap, TapPlan } from './convTaps.ts';

export interface ConvShape {
  readonly input: Shape;
  readonly output: Shape;
  readonly batchSize: number;
  readonly depthwise: boolean;
  readonly plan: TapPlan;
  /** Output quads of a thread. */
  readonly outputQuads: number;
  /** Adds to what the output holds. */
  readonly accumulate: boolean;
  /** Lanes of a subgroup (a power of 2, at least 4) that load filters for each other; 0: each loads its own. */
  readonly sharedLanes: number;
  /** Also writes mean and sum of squared deviations of every workgroup's outputs. */
  readonly statistics: boolean;
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** `origin + offset` as a condition that it lies in [0, extent), or '' where it always does. */
function inBounds(origin: string, offset: number, step: number, blocks: number, extent: number): string {
  const tests: string[] = [];
  if (offset < 0) tests.push(`${origin} >= ${-offset}`);
  if ((blocks - 1) * step + offset >= extent) tests.push(`${origin} < ${extent - offset}`);
  return tests.join(' && ');
}

export function blocksOf(shape: { output: Shape; plan: TapPlan }): { rows: number; columns: number } {
  const { output, plan } = shape;
  return {
    rows: Math.ceil(output.height / plan.blockRows),
    columns: Math.ceil(output.width / plan.blockColumns),
  };
}

/** Taps of a column, without the column: what two columns must share to be turns of one loop. */
const patternOf = (taps: readonly Tap[], filterShift: number) =>
  taps.map(({ output, row, filter }) => `${output} ${row} ${filter - filterShift}`).join();

interface ColumnLoop {
  readonly first: number;
  readonly turns: number;
  readonly filterStep: number;
  readonly taps: readonly Tap[];
}

/** Groups the columns: a loop where all have the same taps but for a shift in the filter, else one by one. */
function columnLoops(plan: TapPlan): ColumnLoop[] {
  const columns = [...new Set(plan.taps.map((tap) => tap.column))].sort((a, b) => a - b);
  const tapsOf = (column: number) => plan.taps.filter((tap) => tap.column === column);
  const [first = 0, second = 0] = columns;
  const shift = columns.length > 1 ? tapsOf(second)[0]!.filter - tapsOf(first)[0]!.filter : 0;
  const alike = columns.every(
    (column, i) => patternOf(tapsOf(column), i * shift) === patternOf(tapsOf(first), 0),
  );
  if (alike) return [{ first, turns: columns.length, filterStep: shift, taps: tapsOf(first) }];
  return columns.map((column) => ({ first: column, turns: 1, filterStep: 0, taps: tapsOf(column) }));
}

/**
 * The vec4 of the filter blocks of a tap, by their place. Uniform loads, as GPUs like them; or each lane of a
 * subgroup loads one and all get it by broadcast, where a uniform load costs as much as any other.
 */
function blockLoads(outputQuads: number, lanes: number, lines: string[]): [number, string][] {
  const places = range(4 * outputQuads);
  if (lanes === 0) return places.map((place) => [place, `vec4f(filters[block + ${place}u])`]);
  const width = Math.min(lanes, places.length);
  for (const part of range(places.length / width)) {
    lines.push(`let part${part} = vec4f(filters[block + ${part * width}u + subgroupLane % ${width}u]);`);
  }
  return places.map((place) => [
    place,
    `subgroupBroadcast(part${Math.floor(place / width)}, ${place % width}u)`,
  ]);
}

/** Loads of one input column and every multiplication that uses it. */
function columnCode(shape: ConvShape, loop: ColumnLoop, blocks: { rows: number; columns: number }): string {
  const { input, plan, outputQuads, depthwise } = shape;
  const { first, turns, filterStep, taps } = loop;
  const last = first + turns - 1;
  const reducedQuads = depthwise ? 1 : quadsOf(input.channels);
  const leaves = first < 0 || (blocks.columns - 1) * plan.columnStep + last >= input.width ? 'inColumn' : '';
  const lines: string[] = [
    // One loop over quads and columns: drivers unroll short inner loops, and the code then grows past their wits.
    `for (var i = 0u; i < ${reducedQuads * turns}u; i++) {`,
    `let c = ${depthwise ? 'quad' : `i / ${turns}u`};`,
    `let s = i32(i % ${turns}u);`,
    `let x = column + s + ${first};`,
    'let base = i32(c * inPlane + sample * inArea) + row * i32(inWidth) + x;',
    leaves && `let inColumn = x >= 0 && x < ${input.width};`,
  ];
  const name = (row: number) => `x${row < 0 ? `m${-row}` : row}`;
  for (const row of [...new Set(taps.map((tap) => tap.row))].sort((a, b) => a - b)) {
    const rowTest = inBounds('row', row, plan.rowStep, blocks.rows, input.height);
    const tests = [leaves, rowTest].filter((test) => test !== '').join(' && ');
    const load = `vec4f(source[u32(base + ${row * input.width})])`;
    lines.push(`let ${name(row)} = ${tests ? `select(vec4f(), ${load}, ${tests})` : load};`);
  }
  for (const filter of new Set(taps.map((tap) => tap.filter))) {
    const uses = taps.filter((tap) => tap.filter === filter);
    const tap = `u32(${filter} + s * ${filterStep})`;
    if (depthwise) {
      lines.push(`{ let w = vec4f(filters[${tap} * outQuads + quad]);`);
      for (const { output, row } of uses) lines.push(`a${output}_0 += w * ${name(row)};`);
      lines.push('}');
      continue;
    }
    lines.push('{', `let block = 4u * ((${tap} * inQuads + c) * outQuads + quad);`);
    for (const [place, weight] of blockLoads(outputQuads, shape.sharedLanes, lines)) {
      const [k, i] = [Math.floor(place / 4), place % 4];
      lines.push(`{ let w = ${weight};`);
      for (const { output, row } of uses) lines.push(`a${output}_${k} += w * ${name(row)}[${i}];`);
      lines.push('}');
    }
    lines.push('}');
  }
  lines.push('}');
  return lines.join('\n');
}

function storeCode(shape: ConvShape, outputs: readonly number[]): string {
  const { output, plan, outputQuads, accumulate } = shape;
  const lines: string[] = [];
  for (const o of outputs) {
    const [a, b] = [Math.floor(o / plan.blockColumns), o % plan.blockColumns];
    const tests: string[] = [];
    if (output.height % plan.blockRows) tests.push(`blockRow * ${plan.blockRows} + ${a} < ${output.height}`);
    if (output.width % plan.blockColumns) {
      tests.push(`blockColumn * ${plan.blockColumns} + ${b} < ${output.width}`);
    }
    if (tests.length) lines.push(`if (${tests.join(' && ')}) {`);
    for (const k of range(outputQuads)) {
      const index = `place + ${k}u * outPlane + ${a * output.width + b}u`;
      const value = accumulate ? `vec4f(result[${index}]) + a${o}_${k}` : `a${o}_${k}`;
      lines.push(`result[${index}] = rounded(${value});`);
    }
    if (tests.length) lines.push('}');
  }
  return lines.join('\n');
}

/** Two passes over the workgroup's outputs, mean first, so that large means cost no digits. */
function statisticsCode(shape: ConvShape, outputs: readonly number[]): string {
  const lines: string[] = ['let filled = f32(min(64u, total - first)) * blockOutputs;'];
  const quads = range(shape.outputQuads);
  const reduce = (value: (k: number) => string, into: string) => {
    for (const k of quads) lines.push(`shares[${k * 64}u + lane] = ${value(k)};`);
    lines.push(
      'workgroupBarrier();',
      `if (lane < ${8 * shape.outputQuads}u) {`,
      'var part = shares[8u * lane];',
      'for (var i = 1u; i < 8u; i++) { part += shares[8u * lane + i]; }',
      'shares[8u * lane] = part;',
      '}',
      'workgroupBarrier();',
    );
    for (const k of quads) {
      lines.push(`var ${into}${k} = shares[${64 * k}u];`);
      lines.push(`for (var i = 1u; i < 8u; i++) { ${into}${k} += shares[${64 * k}u + 8u * i]; }`);
    }
  };
  const sum = (k: number) => outputs.map((o) => `a${o}_${k}`).join(' + ');
  reduce((k) => `select(vec4f(), ${sum(k)}, valid)`, 'sum');
  for (const k of range(shape.outputQuads)) lines.push(`let mean${k} = sum${k} / filled;`);
  lines.push('workgroupBarrier();');
  const square = (k: number, o: number) => `(a${o}_${k} - mean${k}) * (a${o}_${k} - mean${k})`;
  const squares = (k: number) => outputs.map((o) => square(k, o)).join(' + ');
  reduce((k) => `select(vec4f(), ${squares(k)}, valid)`, 'square');
  lines.push('if (lane == 0u) {');
  for (const k of range(shape.outputQuads)) {
    lines.push(`partials[2u * ((quad + ${k}u) * groups + group.x)] = mean${k};`);
    lines.push(`partials[2u * ((quad + ${k}u) * groups + group.x) + 1u] = square${k};`);
  }
  lines.push('}');
  return lines.join('\n');
}

export function convShader(shape: ConvShape): string {
  const { input, output, batchSize, plan, outputQuads, statistics } = shape;
  const outputs = range(plan.blockRows * plan.blockColumns);
  const blocks = blocksOf(shape);
  const constants = {
    inQuads: quadsOf(input.channels),
    outQuads: quadsOf(output.channels),
    quadsPerThread: outputQuads,
    inPlane: batchSize * areaOf(input),
    outPlane: batchSize * areaOf(output),
    inArea: areaOf(input),
    inWidth: input.width,
    outArea: areaOf(output),
    outWidth: output.width,
    blockRows: plan.blockRows,
    blockColumns: plan.blockColumns,
    rowStep: plan.rowStep,
    columnStep: plan.columnStep,
    gridRows: blocks.rows,
    gridColumns: blocks.columns,
    groups: Math.ceil((batchSize * blocks.rows * blocks.columns) / 64),
  };
  const sums = outputs.flatMap((o) => range(outputQuads).map((k) => `var a${o}_${k} = vec4f();`));
  const body = columnLoops(plan)
    .map((loop) => columnCode(shape, loop, blocks))
    .join('\n');
  const parts: Record<string, string> = {
    constants: Object.entries(constants)
      .map(([name, value]) => `const ${name} = ${value}u;`)
      .concat(`const blockOutputs = ${outputs.length}.0;`)
      .join('\n'),
    bindings: [
      `@group(0) @binding(2) var<storage, read> filters: array<Weight>;`,
      statistics ? '@group(0) @binding(4) var<storage, read_write> partials: array<vec4f>;' : '',
      statistics ? `var<workgroup> shares: array<vec4f, ${64 * outputQuads}>;` : '',
    ].join('\n'),
    sums: sums.join('\n'),
    products: body,
    stores: storeCode(shape, outputs),
    statistics: statistics ? statisticsCode(shape, outputs) : '',
  };
  const shared = shape.sharedLanes > 0;
  const code = shared
    ? frame.replace('fn main(', 'fn main(@builtin(subgroup_invocation_id) subgroupLane: u32, ')
    : frame;
  return code.replace(/\/\/ INSERT (\w+).*/g, (_, part: string) => parts[part]!);
}
