// Writes the unrolled WGSL of a filter gradient: a register for every tap of a filter column and channel pair.
import type { Shape } from '../../core/network.ts';
import { areaOf, quadsOf } from './activation.ts';
import frame from './filterGradient.wgsl?raw';
import type { FilterShape } from './filterShape.ts';

export interface FilterGradientShape {
  readonly filter: FilterShape;
  readonly input: Shape;
  readonly output: Shape;
  readonly batchSize: number;
  readonly splits: number;
  /** Output quads of a thread; 1 when depthwise. */
  readonly outputQuads: number;
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Loads input row `p * stride - padding + r` into x`r`. */
function loadRow(shape: FilterGradientShape, r: number): string {
  const { filter, input, output } = shape;
  const row = `p * ${filter.stride} + ${r - filter.padding}`;
  const tests: string[] = [];
  if (r < filter.padding) tests.push(`${row} >= 0`);
  if ((output.height - 1) * filter.stride + r - filter.padding >= input.height) {
    tests.push(`${row} < ${input.height}`);
  }
  const load = `vec4f(source[u32(base + (${row}) * inWidth)])`;
  return `x${r} = ${tests.length ? `select(vec4f(), ${load}, ${tests.join(' && ')})` : load};`;
}

function rowCode(shape: FilterGradientShape): string {
  const { size, stride, depthwise } = shape.filter;
  const kept = Math.max(0, size - stride);
  const lines = range(size)
    .filter((r) => r >= kept)
    .map((r) => loadRow(shape, r));
  for (const k of range(shape.outputQuads)) {
    lines.push(`let y${k} = gradient[place + ${k}u * outPlane];`);
    for (const r of range(size)) {
      if (depthwise) lines.push(`a${r}_${k}_0 += x${r} * y${k};`);
      else for (const i of range(4)) lines.push(`a${r}_${k}_${i} += x${r}[${i}] * y${k};`);
    }
  }
  for (const r of range(kept)) lines.push(`x${r} = x${r + stride};`);
  return lines.join('\n');
}

/** Row by row of the filter: all threads' sums into workgroup memory, then eight by eight, in fixed order. */
function reduceCode(shape: FilterGradientShape, rows: number): string {
  const { size } = shape.filter;
  const count = rows * shape.outputQuads;
  const lines: string[] = [];
  for (const r of range(size)) {
    if (r > 0) lines.push('workgroupBarrier();');
    for (const k of range(shape.outputQuads)) {
      for (const i of range(rows)) lines.push(`shares[${64 * (k * rows + i)}u + lane] = a${r}_${k}_${i};`);
    }
    lines.push(
      'workgroupBarrier();',
      `for (var part = lane; part < ${8 * count}u; part += 64u) {`,
      'var sum = shares[part * 8u];',
      'for (var j = 1u; j < 8u; j++) { sum += shares[part * 8u + j]; }',
      'shares[part * 8u] = sum;',
      '}',
      'workgroupBarrier();',
      `if (lane < ${count}u) {`,
      'var sum = shares[lane * 64u];',
      'for (var j = 1u; j < 8u; j++) { sum += shares[lane * 64u + j * 8u]; }',
      `let tap = ${r * size}u + filterColumn;`,
      rows === 1
        ? 'partials[(group.x * taps + tap) * outQuads + outQuad] = sum;'
        : 'partials[4u * (((group.x * taps + tap) * inQuads + inQuad) * outQuads + outQuad) + lane] = sum;',
      '}',
    );
  }
  return lines.join('\n');
}

export function filterGradientShader(shape: FilterGradientShape): string {
  const { filter, input, output, batchSize, outputQuads } = shape;
  const { size, stride, padding, depthwise } = filter;
  const rows = depthwise ? 1 : 4;
  const unsigned = {
    size,
    stride,
    taps: size * size,
    inQuads: quadsOf(input.channels),
    outQuads: quadsOf(output.channels),
    inArea: areaOf(input),
    outArea: areaOf(output),
    outPlane: batchSize * areaOf(output),
    outWidth: output.width,
    batchSize,
    splits: shape.splits,
    quadsPerThread: outputQuads,
    shareCount: rows * outputQuads,
  };
  const signed = { padding, inWidth: input.width, outHeight: output.height };
  const names = range(size).flatMap((r) =>
    range(outputQuads).flatMap((k) => range(rows).map((i) => `a${r}_${k}_${i}`)),
  );
  const first = range(size).map((r) => `var x${r} = vec4f();`);
  const kept = Math.max(0, size - stride);
  const preload = range(kept).map((r) => loadRow(shape, r).replaceAll('p *', '0 *'));
  const parts: Record<string, string> = {
    constants: [
      ...Object.entries(unsigned).map(([name, value]) => `const ${name} = ${value}u;`),
      ...Object.entries(signed).map(([name, value]) => `const ${name} = ${value};`),
    ].join('\n'),
    sums: names.map((name) => `var ${name} = vec4f();`).join('\n'),
    first: [...first, ...preload].join('\n'),
    row: rowCode(shape),
    reduce: reduceCode(shape, rows),
  };
  // Depthwise: the channel quad is the same on both sides.
  const code = depthwise ? frame.replace('group.z * quadsPerThread', 'inQuad') : frame;
  return code.replace(/\/\/ INSERT (\w+).*/g, (_, part: string) => parts[part]!);
}
