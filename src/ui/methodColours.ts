// The categorical palette: one colour a method, everywhere (Okabe and Ito, safe for colour-blind readers).
// No colour here is one of groupColours.ts.

const okabeIto: Readonly<Record<string, string>> = {
  seta: '#D55E00',
  infobatch: '#0072B2',
  static: '#56B4E9',
  dynamic: '#009E73',
  epsilonGreedy: '#E69F00',
  ucb: '#CC79A7',
};

/** A method without a colour of its own is drawn in the text's colour, as Okabe and Ito's black. */
export function methodColour(method: string): string {
  return okabeIto[method] ?? 'var(--ink)';
}
