// Definitions as the language that is spoken calls them, for the messages that the engine makes.
import { spokenParams, spokenWords } from '../core/spokenParams.ts';
import type { DataSetSource } from '../data/dataSet.ts';
import type { ModelDefinition } from '../models/model.ts';
import type { MethodDefinition } from '../selection/method.ts';
import { t } from '../texts/texts.ts';
import { runParams } from './catalog.ts';

type Spoken<Definition> = Pick<Definition, Extract<keyof Definition, 'label' | 'params' | 'steering'>>;

export function spokenData({ id, label }: DataSetSource): { readonly label: string } {
  return spokenWords({ label }, t.catalog.data[id]);
}

export function spokenModel({ id, label, params }: ModelDefinition): Spoken<ModelDefinition> {
  const texts = t.catalog.models[id];
  return { ...spokenWords({ label }, texts), params: spokenParams(params, texts?.params) };
}

export function spokenMethod({ id, label, params, steering }: MethodDefinition): Spoken<MethodDefinition> {
  const texts = t.catalog.methods[id];
  return {
    ...spokenWords({ label }, texts),
    params: spokenParams(params, texts?.params),
    ...(steering && { steering: spokenParams(steering, texts?.steering) }),
  };
}

export function spokenRunParams(): ReturnType<typeof spokenParams> {
  return spokenParams(runParams, t.catalog.runParams);
}
