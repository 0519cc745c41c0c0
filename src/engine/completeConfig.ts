// Fills a partial configuration up with defaults: what files, links and command lines give is only what differs.
import type { Settings } from '../core/experimentFile.ts';
import { defaultsOf, type ParamSpec, type ParamValues } from '../core/params.ts';
import type { RunConfig } from '../protocol.ts';
import { defaultConfig, methods, models } from './catalog.ts';

/** Thrown for a setting that does not exist; says which do. */
export class UnknownSettingError extends Error {}

function paramsFor(what: string, params: readonly ParamSpec[], given: unknown): ParamValues {
  const values = (given ?? {}) as ParamValues;
  const known = params.map(({ id }) => id);
  const unknown = Object.keys(values).find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const has = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
    throw new UnknownSettingError(`${what} has no setting "${unknown}"; ${has}`);
  }
  return { ...defaultsOf(params), ...values };
}

/** Whether two configurations describe the same run; one from before a setting existed had that setting's default. */
export function isSameRun(saved: unknown, config: RunConfig): boolean {
  const { model, method } = (saved ?? {}) as Partial<RunConfig>;
  if (!model || !method) return false;
  try {
    return JSON.stringify(completeConfig(saved as Settings, false)) === JSON.stringify(config);
  } catch {
    return false;
  }
}

/**
 * @throws UnknownSettingError for a setting that does not exist; values are checked by `checkConfig`
 */
export function completeConfig(given: Settings, software: boolean): RunConfig {
  const defaults = defaultConfig(software);
  const unknown = Object.keys(given).find((key) => !(key in defaults));
  if (unknown !== undefined) {
    throw new UnknownSettingError(
      `no setting is called "${unknown}"; there are ${Object.keys(defaults).join(', ')}`,
    );
  }
  const { modelParams, methodParams, ...rest } = given;
  const config = { ...defaults, ...rest } as RunConfig;
  const [model, method] = [models.get(config.model), methods.get(config.method)];
  return {
    ...config,
    modelParams: model ? paramsFor(`model ${model.id}`, model.params, modelParams) : {},
    methodParams: method ? paramsFor(`method ${method.id}`, method.params, methodParams) : {},
  };
}
