// All that the engine can do, found in the folders of models, methods and data sets, as data for the page.

import type { ParamSpec } from '../core/params.ts';
import { defaultsOf } from '../core/params.ts';
import { schedules } from '../core/schedules.ts';
import { dataSets } from '../data/dataSets.ts';
import type { ModelDefinition } from '../models/model.ts';
import type { Catalog, RunConfig } from '../protocol.ts';
import type { MethodDefinition } from '../selection/method.ts';
import { corruptionParams } from './corruptionParams.ts';

/** Files without a definition of their own (the contract, shared parts) have no default export. */
function byId<Definition extends { readonly id: string }>(
  found: Record<string, { readonly default?: Definition }>,
): ReadonlyMap<string, Definition> {
  const definitions = Object.values(found).flatMap((module) => module.default ?? []);
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

export const models = byId(
  import.meta.glob<{ default?: ModelDefinition }>('../models/*.ts', { eager: true }),
);
export const methods = byId(
  import.meta.glob<{ default?: MethodDefinition }>('../selection/*.ts', { eager: true }),
);

/** Settings of the run itself; ids are keys of RunConfig. */
export const runParams: readonly ParamSpec[] = [
  {
    id: 'trainCount',
    label: 'Training images',
    help: 'How many of the training images take part, from the first on.',
    kind: 'integer',
    min: 64,
    max: 50_000,
    step: 64,
    default: 50_000,
  },
  {
    id: 'testCount',
    label: 'Test images',
    help: 'How many images, never trained on, measure the test accuracy.',
    kind: 'integer',
    min: 16,
    max: 10_000,
    step: 16,
    default: 10_000,
  },
  ...corruptionParams,
  {
    id: 'epochs',
    label: 'Epochs',
    help: 'How often the run goes through the images.',
    kind: 'integer',
    min: 1,
    max: 1000,
    step: 1,
    default: 20,
  },
  {
    id: 'batchSize',
    label: 'Batch size',
    help: 'Images per step: larger is smoother and gives fewer steps.',
    kind: 'integer',
    min: 2,
    max: 1024,
    step: 1,
    default: 128,
  },
  {
    id: 'optimizer',
    label: 'Optimiser',
    help: 'How gradients become steps; LARS sizes the step of each layer by its weights.',
    kind: 'choice',
    choices: [
      { value: 'sgd', label: 'SGD with momentum', help: 'Suits the small networks; a rate of about 0.1.' },
      { value: 'lars', label: 'LARS', help: "The authors' choice for ResNet-18, with a rate of 5.2." },
    ],
    default: 'sgd',
  },
  {
    id: 'learningRate',
    label: 'Learning rate',
    help: 'The highest rate of the schedule: how far a step goes.',
    kind: 'number',
    min: 1e-5,
    max: 10,
    step: 0.01,
    default: 0.1,
  },
  {
    id: 'schedule',
    label: 'Schedule',
    help: 'How the learning rate rises and falls over the run.',
    kind: 'choice',
    choices: schedules.map(({ id, label, help }) => ({ value: id, label, help })),
    default: 'oneCycle',
  },
  {
    id: 'momentum',
    label: 'Momentum',
    help: 'How much of the last steps’ direction is kept.',
    kind: 'number',
    min: 0,
    max: 0.999,
    step: 0.01,
    default: 0.9,
  },
  {
    id: 'weightDecay',
    label: 'Weight decay',
    help: 'Pulls all weights towards zero, against learning by heart.',
    kind: 'number',
    min: 0,
    max: 0.1,
    step: 0.0001,
    default: 0.0005,
  },
  {
    id: 'labelSmoothing',
    label: 'Label smoothing',
    help: 'Share of the target spread over all classes, against overconfidence.',
    kind: 'number',
    min: 0,
    max: 0.5,
    step: 0.05,
    default: 0,
  },
  {
    id: 'augment',
    label: 'Augmentation',
    help: 'Each image is shifted by up to 4 pixels and mirrored at random, anew each epoch.',
    kind: 'boolean',
    default: true,
  },
  {
    id: 'seed',
    label: 'Seed',
    help: 'The same seed gives the same weights, shuffling and random drop.',
    kind: 'integer',
    min: 0,
    max: 2 ** 31 - 1,
    step: 1,
    default: 0,
  },
  {
    id: 'engine',
    label: 'Engine',
    help: 'Which code trains: the compiled step, or TensorFlow.js as it comes (slower, the yardstick).',
    kind: 'choice',
    choices: [
      { value: 'compiled', label: 'Compiled step' },
      { value: 'tfjs', label: 'TensorFlow.js' },
    ],
    default: 'compiled',
  },
  {
    id: 'precision',
    label: 'Precision',
    help: 'How activations and filters lie in memory: f16 halves them and rounds to three digits; sums stay f32.',
    kind: 'choice',
    choices: [
      { value: 'f32', label: 'f32' },
      { value: 'f16', label: 'f16' },
    ],
    default: 'f32',
  },
];

/**
 * What a software adapter starts with: an epoch within seconds rather than an hour, and a rate that so few steps bear.
 * At 0.1 SeTa's test loss goes up to 8 on these images and it ends at 24 and 29 % (seeds 0 and 1), at 0.03 it stays
 * below 3 and ends at 28 and 32 %: `npm run experiment -- --n 512 --test-n 1000 --batch-size 64 --learning-rate 0.03`.
 */
const softwareDefaults = { trainCount: 512, testCount: 256, batchSize: 64, learningRate: 0.03 } as const;

/** A run that works well on the present adapter. */
export function defaultConfig(software: boolean): RunConfig {
  const model = models.get('cnn3')!;
  const method = methods.get('seta')!;
  return {
    ...(defaultsOf(runParams) as unknown as RunConfig),
    data: 'cifar10',
    model: model.id,
    modelParams: defaultsOf(model.params),
    method: method.id,
    methodParams: defaultsOf(method.params),
    ...(software ? softwareDefaults : {}),
  };
}

/** @param hasF16 the device has `shader-f16`; without it there is no choice of precision */
export function describeCatalog(software: boolean, hasF16 = false): Catalog {
  return {
    data: [...dataSets.values()].map(({ id, label, classes, trainCount, testCount }) => {
      return { id, label, classes, trainCount, testCount };
    }),
    models: [...models.values()].map(({ id, label, help, family, params }) => ({
      id,
      label,
      help,
      family,
      params,
    })),
    methods: [...methods.values()].map(({ id, label, help, source, params, saving, steering }) => ({
      ...{ id, label, help, source, params },
      ...(saving ? { ratioParam: saving.param } : {}),
      ...(steering ? { steering } : {}),
    })),
    schedules: schedules.map(({ id, label, help }) => ({ id, label, help, params: [] })),
    runParams: runParams.filter(({ id }) => hasF16 || id !== 'precision'),
    defaults: defaultConfig(software),
  };
}
