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

/**
 * One row of the filter and one output quad after the other, so that little workgroup memory does: all threads' sums
 * into it, then eight by eight, in fixed order. Threads side by side add up neighbouring sums, from other banks.
 */
function reduceCode(shape: FilterGradientShape, rows: number): string {
  const lines: string[] = [];
  for (const r of range(shape.filter.size)) {
    for (const k of range(shape.outputQuads)) {
      if (r + k > 0) lines.push('workgroupBarrier();');
      for (const i of range(rows)) lines.push(`shares[${64 * i}u + lane] = a${r}_${k}_${i};`);
      const row = `(group.x * taps + ${r * shape.filter.size}u + filterColumn)`;
      lines.push(
        'workgroupBarrier();',
        `if (lane < ${8 * rows}u) {`,
        'let part = lane / 8u * 64u + lane % 8u;',
        'var sum = shares[part];',
        'for (var j = 1u; j < 8u; j++) { sum += shares[part + 8u * j]; }',
        'shares[part] = sum;',
        '}',
        'workgroupBarrier();',
        `if (lane < ${rows}u) {`,
        'var sum = shares[lane * 64u];',
        'for (var j = 1u; j < 8u; j++) { sum += shares[lane * 64u + j]; }',
        rows === 1
          ? `partials[${row} * outQuads + outQuad] = sum;`
          : `partials[4u * ((${row} * inQuads + inQuad) * outQuads + outQuad + ${k}u) + lane] = sum;`,
        '}',
      );
    }
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
    sumRows: rows,
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
