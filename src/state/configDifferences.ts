// What tells the runs of a race apart: the settings that are not the same in all of them, and nothing else.
import type { ParamValue } from '../core/params.ts';
import type { RunConfig } from '../protocol.ts';
import { fieldsOf, settingOf } from './configEdits.ts';

export interface ConfigDifference {
  /** A key of RunConfig, or 'methodParams.ID', 'modelParams.ID'. */
  readonly field: string;
  /** In the order of the configurations; undefined where one has no such setting. */
  readonly values: readonly (ParamValue | undefined)[];
}

/**
 * The settings in which at least two of `configs` differ, in the order of the configurations' own fields.
 *
 * @param ignored fields that do not count, e.g. the seed of repetitions
 */
export function configDifferences(
  configs: readonly RunConfig[],
  ignored: readonly string[] = [],
): ConfigDifference[] {
  const fields = [...new Set(configs.flatMap(fieldsOf))].filter((field) => !ignored.includes(field));
  return fields.flatMap((field) => {
    const values = configs.map((config) => settingOf(config, field));
    return values.every((value) => Object.is(value, values[0])) ? [] : [{ field, values }];
  });
}
