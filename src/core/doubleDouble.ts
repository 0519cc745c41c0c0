// Sums with about 32 digits, as unevaluated pairs of float64: differences of prefix sums then do not cancel.

/** The number high + low, |low| at most half a unit in the last place of high. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const zero: DoubleDouble = { high: 0, low: 0 };

/** Knuth's exact sum of two float64. */
function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** Dekker's exact product of two float64; Veltkamp's splitting overflows above about 1e300. */
function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const [aBig, bBig] = [a * 134217729, b * 134217729];
  const [aHigh, bHigh] = [aBig - (aBig - a), bBig - (bBig - b)];
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = exactSum(a.high, b.high);
  return exactSum(sum.high, sum.low + a.low + b.low);
}

export function minus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return plus(a, { high: -b.high, low: -b.low });
}

export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = exactProduct(a.high, b.high);
  return exactSum(product.high, product.low + a.high * b.low + a.low * b.high);
}

export function doubleDouble(value: number): DoubleDouble {
  return { high: value, low: 0 };
}
