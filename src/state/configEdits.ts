// Reading and changing one setting of a RunConfig by its field name ('epochs', 'methodParams.groups').
import type { ParamValue, ParamValues } from '../core/params.ts';
import { defaultsOf, problemWith } from '../core/params.ts';
import type { Catalog, ConfigProblem, RunConfig } from '../protocol.ts';

function split(field: string): readonly [string, string | undefined] {
  const dot = field.indexOf('.');
  return dot < 0 ? [field, undefined] : [field.slice(0, dot), field.slice(dot + 1)];
}

/** The setting's value, or undefined when the configuration has no such field. */
export function settingOf(config: RunConfig, field: string): ParamValue | undefined {
  const [key, id] = split(field);
  const value = (config as unknown as Record<string, ParamValue | ParamValues>)[key];
  return typeof value === 'object' ? value[id ?? ''] : value;
}

/** A copy of `config` with one setting changed. A new model or method comes with its own defaults. */
export function withValue(config: RunConfig, field: string, value: ParamValue, catalog: Catalog): RunConfig {
  const [key, id] = split(field);
  if (id !== undefined) {
    const group = (config as unknown as Record<string, ParamValues>)[key];
    return { ...config, [key]: { ...group, [id]: value } };
  }
  if (key === 'method' || key === 'model') {
    const entries = key === 'method' ? catalog.methods : catalog.models;
    const entry = entries.find((other) => other.id === value);
    return { ...config, [key]: value, [`${key}Params`]: defaultsOf(entry?.params ?? []) };
  }
  return { ...config, [key]: value };
}

/** Every field of `config`, the parameters of its model and method included. */
export function fieldsOf(config: RunConfig): string[] {
  return Object.entries(config).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? Object.keys(value).map((id) => `${key}.${id}`) : [key],
  );
}

/** The fields in which `edited` differs from `running`. */
export function changedFields(edited: RunConfig, running: RunConfig): string[] {
  return fieldsOf(edited).filter((field) => !Object.is(settingOf(edited, field), settingOf(running, field)));
}

/** The value that a reset returns to: the adapter's defaults, else the parameter's own. */
export function defaultOf(catalog: Catalog, config: RunConfig, field: string): ParamValue | undefined {
  const [key, id] = split(field);
  const { defaults } = catalog;
  if (id === undefined) return settingOf(defaults, field);
  const owner = key === 'methodParams' ? 'method' : 'model';
  if (defaults[owner] === config[owner]) {
    const value = settingOf(defaults, field);
    if (value !== undefined) return value;
  }
  const entries = owner === 'method' ? catalog.methods : catalog.models;
  return entries.find((entry) => entry.id === config[owner])?.params.find((param) => param.id === id)
    ?.default;
}

/** What can be told without the engine: values outside their limits. */
export function limitProblems(catalog: Catalog, config: RunConfig): ConfigProblem[] {
  const method = catalog.methods.find((entry) => entry.id === config.method);
  const model = catalog.models.find((entry) => entry.id === config.model);
  const specs = [
    ...catalog.runParams.map((spec) => [spec.id, spec] as const),
    ...(model?.params ?? []).map((spec) => [`modelParams.${spec.id}`, spec] as const),
    ...(method?.params ?? []).map((spec) => [`methodParams.${spec.id}`, spec] as const),
  ];
  return specs.flatMap(([field, spec]) => {
    const message = problemWith(spec, settingOf(config, field));
    return message === undefined ? [] : [{ field, message, severity: 'error' as const }];
  });
}
