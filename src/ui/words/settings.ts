// Names and values of settings as the page writes them outside of the form.
import type { ParamSpec, ParamValue } from '../../core/params.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';

import { t } from '../../texts/texts.ts';
import { count, nothing, plain } from './numbers.ts';

type Entries = Pick<Catalog, 'methods' | 'models' | 'runParams'> &
  Partial<Pick<Catalog, 'data' | 'schedules'>>;
type Owner = Pick<RunConfig, 'method' | 'model'>;

function specOf(field: string, config: Owner, catalog: Entries | null): ParamSpec | undefined {
  const [group, id] = field.includes('.') ? field.split('.', 2) : [undefined, field];
  const params =
    group === 'methodParams'
      ? catalog?.methods.find((entry) => entry.id === config.method)?.params
      : group === 'modelParams'
        ? catalog?.models.find((entry) => entry.id === config.model)?.params
        : catalog?.runParams;
  return params?.find((param) => param.id === id);
}

/** The term of a setting, 'Window' for 'methodParams.windowScale'; its own id where the catalog has no term. */
export function settingName(field: string, config: Owner, catalog: Entries | null): string {
  /** Settings that the catalog does not describe as parameters. */
  const known: Readonly<Record<string, string>> = t.controls.names;
  return specOf(field, config, catalog)?.label ?? known[field] ?? field.slice(field.indexOf('.') + 1);
}

/** A value as the form shows it: a choice by its label, a number with separators. */
export function settingText(
  field: string,
  value: ParamValue | undefined,
  config: Owner,
  catalog: Entries | null,
): string {
  const spec = specOf(field, config, catalog);
  const choice = spec?.kind === 'choice' ? spec.choices.find((one) => one.value === value) : undefined;
  const entries = {
    ...{
      method: catalog?.methods,
      model: catalog?.models,
      data: catalog?.data,
      schedule: catalog?.schedules,
    },
  }[field];
  return choice?.label ?? entries?.find(({ id }) => id === value)?.label ?? settingValue(value);
}

/** A value without a catalog. */
export function settingValue(value: ParamValue | undefined): string {
  if (value === undefined) return nothing;
  if (typeof value === 'boolean') return value ? t.controls.on : t.controls.off;
  if (typeof value !== 'number') return String(value);
  return Number.isInteger(value) && value >= 10_000 ? count(value) : plain(value);
}
