// Which samples every run trained in every epoch, as a file that numpy reads in three lines.
import { toBase64 } from '../core/base64.ts';
import type { RunConfig } from '../protocol.ts';
import type { Run } from './run.ts';

export const choicesFormat = 'seta-playground-choices';
export const choicesVersion = 1;

export interface ChoicesFile {
  readonly format: typeof choicesFormat;
  readonly version: typeof choicesVersion;
  /** How to read it, in Python. */
  readonly read: readonly string[];
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly config: RunConfig;
    readonly epochs: readonly {
      /** From 0. */
      readonly epoch: number;
      /** Samples there were. */
      readonly present: number;
      /** Base64 of ceil(present / 8) bytes: bit i % 8, from the lowest, of byte i // 8 is sample i. */
      readonly bits: string;
    }[];
  }[];
}

/** Runs as they stand: `indices(file['runs'][0]['epochs'][3])` are the samples of epoch 3. */
export const readInPython: readonly string[] = [
  'import base64, json, numpy as np',
  'def indices(epoch):',
  '    packed = np.frombuffer(base64.b64decode(epoch["bits"]), np.uint8)',
  '    return np.flatnonzero(np.unpackbits(packed, bitorder="little")[:epoch["present"]])',
  'file = json.load(open("seta-choices.json"))',
  'chosen = [[indices(epoch) for epoch in run["epochs"]] for run in file["runs"]]',
];

/**
 * Sample i is image i of the data set's training images, in the order of its official files. The oldest epochs of a
 * very long run are missing (ChoiceHistory keeps 4 MB).
 */
export function choicesJson(runs: readonly Run[], names: readonly string[]): string {
  const file: ChoicesFile = {
    ...{ format: choicesFormat, version: choicesVersion, read: readInPython },
    runs: runs.map(({ id, entrant, config, choices }) => ({
      ...{ id, name: names[entrant] ?? '', config },
      epochs: choices.choices.map(({ epoch, present, bits }) => ({ epoch, present, bits: toBase64(bits) })),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
