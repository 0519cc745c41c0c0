// Names and values of settings as the page writes them outside of the form.
import type { ParamValue } from '../../core/params.ts';
import type { Catalog, RunConfig } from '../../protocol.ts';
import { nothing } from './numbers.ts';

/** Settings that the catalog does not describe as parameters. */
const known: Readonly<Record<string, string>> = {
  data: 'Data',
  model: 'Model',
  method: 'Method',
  trainCount: 'Training images',
  testCount: 'Test images',
  schedule: 'Schedule',
  engine: 'Engine',
  seed: 'Seed',
};

/** The term of a setting, 'Window' for 'methodParams.windowScale'; its own id where the catalog has no term. */
export function settingName(
  field: string,
  config: Pick<RunConfig, 'method' | 'model'>,
  catalog: Pick<Catalog, 'methods' | 'models' | 'runParams'> | null,
): string {
  const [group, id] = field.includes('.') ? field.split('.', 2) : [undefined, field];
  const owner =
    group === 'methodParams'
      ? catalog?.methods.find((entry) => entry.id === config.method)?.params
      : group === 'modelParams'
        ? catalog?.models.find((entry) => entry.id === config.model)?.params
        : catalog?.runParams;
  return owner?.find((param) => param.id === id)?.label ?? known[field] ?? id ?? field;
}

export function settingValue(value: ParamValue | undefined): string {
  if (value === undefined) return nothing;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'number' && Number.isInteger(value) && value >= 10_000
    ? value.toLocaleString('en-US')
    : String(value);
}
