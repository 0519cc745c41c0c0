// What is wrong with a configuration, said at the setting that it is about, before anything is started.
import { type ParamSpec, type ParamValues, problemWith } from '../core/params.ts';
import { dataSets } from '../data/dataSets.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import type { ConfigProblem, RunConfig } from '../protocol.ts';
import { methods, models, runParams } from './catalog.ts';
import { corruptionNotes } from './corruptionParams.ts';
import { costProblems } from './costProblems.ts';

function problemsIn(params: readonly ParamSpec[], values: ParamValues, prefix: string): ConfigProblem[] {
  return params.flatMap((param) => {
    const message = problemWith(param, values[param.id]);
    return message === undefined ? [] : [{ field: prefix + param.id, message, severity: 'error' as const }];
  });
}

function unknown(field: string, what: string, value: unknown, known: Iterable<string>): ConfigProblem {
  return {
    field,
    message: `no ${what} is called "${value}"; there are ${[...known].join(', ')}`,
    severity: 'error',
  };
}

/** The two optimisers want rates that are far apart: LARS multiplies its own by about a thousandth. */
function rateNotes({ optimizer, learningRate }: RunConfig): ConfigProblem[] {
  const note = (message: string) => [{ field: 'learningRate', message, severity: 'note' as const }];
  if (optimizer === 'sgd' && learningRate > 1) {
    return note(
      `SGD is likely to diverge at ${learningRate}; about 0.1 suits it, 5.2 is the authors' rate for LARS`,
    );
  }
  if (optimizer === 'lars' && learningRate < 1) {
    return note(`LARS hardly moves at ${learningRate}; the authors' rate is 5.2`);
  }
  return [];
}

/**
 * Every problem and note, errors first; no errors means that the run can start.
 *
 * @param opened  the device that it will run on, where there is one already: its limits and pace are then known
 */
export function checkConfig(config: RunConfig, opened: OpenedDevice | null = null): readonly ConfigProblem[] {
  const problems = problemsIn(runParams, config as unknown as ParamValues, '');
  const data = dataSets.get(config.data);
  const model = models.get(config.model);
  const method = methods.get(config.method);
  if (!data) problems.push(unknown('data', 'data set', config.data, dataSets.keys()));
  if (!model) problems.push(unknown('model', 'model', config.model, models.keys()));
  else problems.push(...problemsIn(model.params, config.modelParams, 'modelParams.'));
  if (!method) problems.push(unknown('method', 'method', config.method, methods.keys()));
  else {
    const found = problemsIn(method.params, config.methodParams, 'methodParams.');
    problems.push(...found);
    if (found.length === 0) {
      for (const { param, ...rest } of method.check(config.methodParams, config.trainCount)) {
        problems.push({ field: `methodParams.${param}`, ...rest });
      }
    }
  }
  if (data && config.trainCount > data.trainCount) {
    const message = `${data.label} has ${data.trainCount} training images, got ${config.trainCount}`;
    problems.push({ field: 'trainCount', message, severity: 'error' });
  }
  if (config.engine === 'tfjs' && config.precision === 'f16') {
    const message = 'TensorFlow.js trains in f32; f16 is of the compiled step';
    problems.push({ field: 'precision', message, severity: 'note' });
  }
  if (config.batchSize > config.trainCount) {
    const message = `a batch of ${config.batchSize} needs as many training images, there are ${config.trainCount}`;
    problems.push({ field: 'batchSize', message, severity: 'error' });
  }
  problems.push(...rateNotes(config));
  // Counted image by image: only a number of images that can be.
  if (!problems.some(({ severity }) => severity === 'error')) problems.push(...corruptionNotes(config));
  // A network can only be laid out with settings that are each allowed.
  if (model && data && !problems.some(({ severity }) => severity === 'error')) {
    problems.push(...costProblems(model, config, data.classes.length, opened));
  }
  return problems.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
