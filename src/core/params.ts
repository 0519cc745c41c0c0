// What a model or method lets the user set: the page draws its form from this, the engine checks against it.

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

/** What is wrong with `value`, as one sentence for the control, or undefined when it is allowed. */
export function problemWith(param: ParamSpec, value: unknown): string | undefined {
  switch (param.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${param.label} is on or off, got ${value}`;
    case 'choice': {
      const allowed = param.choices.map((choice) => choice.value);
      return allowed.includes(value as string)
        ? undefined
        : `${param.label}: one of ${allowed.join(', ')}, got ${value}`;
    }
    default: {
      const range = `${param.label}: ${param.min} to ${param.max}`;
      if (typeof value !== 'number' || !Number.isFinite(value)) return `${range}, got ${value}`;
      if (param.kind === 'integer' && !Number.isInteger(value))
        return `${range} in whole numbers, got ${value}`;
      return value < param.min || value > param.max ? `${range}, got ${value}` : undefined;
    }
  }
}
