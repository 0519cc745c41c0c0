// What a model or method lets the user set: the page draws its form from this, the engine checks against it.
import { t } from '../texts/texts.ts';
import { spokenNumber } from './spokenNumbers.ts';

interface ParamBase {
  readonly id: string;
  /** The field's term. */
  readonly label: string;
  /** One line of plain words. */
  readonly help: string;
}

export interface NumberParam extends ParamBase {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

export interface BooleanParam extends ParamBase {
  readonly kind: 'boolean';
  readonly default: boolean;
}

export interface ChoiceParam extends ParamBase {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
  readonly default: string;
}

export type ParamSpec = NumberParam | BooleanParam | ChoiceParam;
export type ParamValue = number | boolean | string;
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** Every parameter at its default. */
export function defaultsOf(params: readonly ParamSpec[]): Record<string, ParamValue> {
  return Object.fromEntries(params.map((param) => [param.id, param.default]));
}

/**
 * What is wrong with `value`, as one sentence for the control, or undefined when it is allowed.
 *
 * @param param with the label that the sentence is to name
 */
export function problemWith(param: ParamSpec, value: unknown): string | undefined {
  const { limits } = t.settingProblems;
  const { label } = param;
  switch (param.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : limits.onOff(label, spokenNumber(value));
    case 'choice': {
      const allowed = param.choices.map((choice) => choice.value);
      return allowed.includes(value as string)
        ? undefined
        : limits.oneOf(label, allowed.join(', '), spokenNumber(value));
    }
    default: {
      const { min, max, kind } = param;
      const isNumber = typeof value === 'number' && Number.isFinite(value);
      const isWhole = isNumber && Number.isInteger(value);
      if (isNumber && (isWhole || kind === 'number') && value >= min && value <= max) return undefined;
      const says = isNumber && !isWhole && kind === 'integer' ? limits.notWhole : limits.outside;
      return says(label, spokenNumber(min), spokenNumber(max), spokenNumber(value));
    }
  }
}
