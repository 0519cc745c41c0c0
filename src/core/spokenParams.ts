// Settings as the language that is spoken calls them: the definition's English where there is no translation.
import type { ChoiceTexts, EntryTexts, ParamTexts } from '../texts/en/catalog.ts';
import type { ParamSpec } from './params.ts';

type Named = { readonly label: string; readonly help?: string };

/** `named` with those of its words that `texts` has. */
export function spokenWords<Item extends Named>(named: Item, texts: ChoiceTexts | undefined): Item {
  if (!texts) return named;
  const { label = named.label, help = named.help } = texts;
  return { ...named, label, ...(help === undefined ? {} : { help }) };
}

/** A setting with its choices. */
export function spokenParam(param: ParamSpec, texts: ParamTexts | undefined): ParamSpec {
  if (!texts) return param;
  const spoken = spokenWords(param, texts);
  if (spoken.kind !== 'choice') return spoken;
  const choices = spoken.choices.map((choice) => spokenWords(choice, texts.choices?.[choice.value]));
  return { ...spoken, choices };
}

/** @param texts by the settings' ids */
export function spokenParams(
  params: readonly ParamSpec[],
  texts: EntryTexts['params'],
): readonly ParamSpec[] {
  return texts ? params.map((param) => spokenParam(param, texts[param.id])) : params;
}
