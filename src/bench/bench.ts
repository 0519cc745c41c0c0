// The whole bench, section by section, in Node and on the page alike. What fails is said and does not lose the rest.
import type { OpenedDevice } from '../gpu/device.ts';
import type { BenchResult } from './benchResult.ts';
import { measureInput } from './inputSection.ts';
import { measureMemory } from './memorySection.ts';
import { measureSelection } from './selectionSection.ts';
import { measureSteps, type Rival, type StepCase } from './stepSection.ts';

export const sections = ['step', 'selection', 'input', 'memory'] as const;
export type Section = (typeof sections)[number];

export interface BenchOptions {
  readonly only: readonly Section[];
  readonly rounds: number;
  readonly cases: readonly StepCase[];
  readonly rivals: readonly Rival[];
  /** Numbers of samples to select from. */
  readonly sizes: readonly number[];
}

/** What differs between Node and a page. */
export interface BenchHost {
  /** 'Node.js 22.1.0' or the browser's own words. */
  readonly name: string;
  /** One line about what is going on. */
  readonly report: (line: string) => void;
  readonly sklearnMs?: (losses: Float32Array, groups: number) => Promise<number | null>;
}

export async function runBench(
  gpu: OpenedDevice,
  options: BenchOptions,
  host: BenchHost,
): Promise<BenchResult> {
  const { vendor, architecture, device, description } = gpu.info;
  const { report } = host;
  const failures: string[] = [];
  const fail = (sentence: string) => {
    failures.push(sentence);
    report(`! ${sentence}`);
  };
  const section = async <T>(name: Section, measure: () => Promise<T>): Promise<{ [key: string]: T }> => {
    if (!options.only.includes(name)) return {};
    try {
      return { [name]: await measure() };
    } catch (error) {
      fail(`${name} failed: ${error instanceof Error ? error.message : error}`);
      return {};
    }
  };
  return {
    adapter: { vendor, architecture, device, description },
    software: gpu.software,
    host: host.name,
    date: new Date().toISOString(),
    rounds: options.rounds,
    ...(await section('step', () => measureSteps(gpu, { ...options, report, fail }))),
    ...(await section('selection', () => {
      const { sizes, rounds } = options;
      return measureSelection(gpu, { sizes, rounds, report, fail, sklearnMs: host.sklearnMs });
    })),
    ...(await section('input', () => {
      report('input');
      return measureInput(gpu, options.rounds);
    })),
    ...(await section('memory', async () => {
      const memory = await measureMemory(gpu, report);
      if (memory.driftBytes !== 0) fail(`memory: ${memory.driftBytes} bytes more after 20 epochs`);
      return memory;
    })),
    failures,
  };
}
