// German says all that definitions of methods, models, data sets and settings say in English, and nothing else.
import { expect, test } from 'vitest';
import type { ParamSpec } from '../../src/core/params.ts';
import { schedules } from '../../src/core/schedules.ts';
import { dataSets } from '../../src/data/dataSets.ts';
import { methods, models, runParams } from '../../src/engine/catalog.ts';
import { newcomers } from '../../src/selection/selector.ts';
import { catalog } from '../../src/texts/de/catalog.ts';
import type { ParamTexts } from '../../src/texts/en/catalog.ts';

interface Definition {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly source?: string;
  readonly params?: readonly ParamSpec[];
  readonly steering?: readonly ParamSpec[];
}

function wantedOfParams(params: readonly ParamSpec[] = []): Record<string, ParamTexts> | undefined {
  if (params.length === 0) return undefined;
  return Object.fromEntries(
    params.map((param) => {
      const { id, label, help } = param;
      if (param.kind !== 'choice') return [id, { label, help }];
      const choices = param.choices.map((choice) => {
        const words = choice.help === undefined ? {} : { help: choice.help };
        return [choice.value, { label: choice.label, ...words }] as const;
      });
      return [id, { label, help, choices: Object.fromEntries(choices) }];
    }),
  );
}

/** @param named what else the page shows of it */
function wantedOf(definitions: Iterable<Definition>, named: 'source' | 'help' = 'help') {
  return Object.fromEntries(
    [...definitions].map(({ id, label, help, params, steering, [named]: also }) => [
      id,
      {
        ...{ label, help, [named]: also },
        params: wantedOfParams(params),
        steering: wantedOfParams(steering),
      },
    ]),
  );
}

/** The paths of all texts; a text that is not there or empty has none. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([key, inner]) => pathsOf(inner, `${path}/${key}`))
    .sort();
}

test.each([
  ['methods', wantedOf(methods.values(), 'source'), catalog.methods],
  ['models', wantedOf(models.values()), catalog.models],
  ['data sets', wantedOf(dataSets.values()), catalog.data],
  ['schedules', wantedOf(schedules), catalog.schedules],
  ['settings of a run', wantedOfParams(runParams), catalog.runParams],
])('every label, help, choice and steering text of the %s is there, and no other', (_, english, german) => {
  expect(pathsOf(german)).toEqual(pathsOf(english));
});

test('every class of every data set has a name, and no other', () => {
  const english = [...dataSets.values()].flatMap(({ classes }) => classes);
  expect(Object.keys(catalog.classes).sort()).toEqual([...new Set(english)].sort());
  expect(Object.values(catalog.classes)).not.toContain('');
});

test('no two classes of a data set have the same name', () => {
  for (const { classes } of dataSets.values()) {
    const names = classes.map((name) => catalog.classes[name]);
    expect(new Set(names).size).toBe(classes.length);
  }
});

test('every category that a selection can report has a name, and no other', () => {
  const english = [...methods.values()].flatMap(({ categories }) => categories.map(({ label }) => label));
  const all = new Set([...english, newcomers.label]);
  expect(Object.keys(catalog.categories).sort()).toEqual([...all].sort());
});
