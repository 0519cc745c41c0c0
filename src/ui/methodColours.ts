// The categorical palette: one colour a method, everywhere. On dark it is Okabe and Ito's; on light their hues, darker,
// because sky blue, orange and purple do not stand out from white (contrast 3 to 1) as they are.
// No colour here is one of groupColours.ts.
import type { GroundTheme } from './groupColours.ts';

export const methodColours: Readonly<Record<GroundTheme, Readonly<Record<string, string>>>> = {
  dark: {
    seta: '#D55E00',
    infobatch: '#0072B2',
    static: '#56B4E9',
    dynamic: '#009E73',
    epsilonGreedy: '#E69F00',
    ucb: '#CC79A7',
  },
  light: {
    seta: '#DB6000',
    infobatch: '#0A4C9A',
    static: '#1E96E8',
    dynamic: '#00805F',
    epsilonGreedy: '#7A4B00',
    ucb: '#B8749A',
  },
};

const nameOf = (method: string) => `--method-${method}`;

/** A method without a colour of its own is drawn in the text's colour, as Okabe and Ito's black. */
export function methodColour(method: string): string {
  return `var(${method in methodColours.dark ? nameOf(method) : '--ink'})`;
}

/** Makes the names that `methodColour` gives stand for the colours on `ground`. */
export function nameMethodColours(root: HTMLElement, ground: GroundTheme): void {
  for (const [method, colour] of Object.entries(methodColours[ground])) {
    root.style.setProperty(nameOf(method), colour);
  }
}
