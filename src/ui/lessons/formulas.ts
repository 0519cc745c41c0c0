// The formulas behind lessons and terms, as MathML that the browser draws and screen readers read: no library.
import { createElement, type ReactNode } from 'react';
import { type Texts, t } from '../../texts/texts.ts';

/** A tag of MathML, not all of which React's types know. */
function tag(name: string): (...parts: readonly ReactNode[]) => ReactNode {
  return (...parts) => createElement(name, null, ...parts);
}

const row = tag('mrow');
const id = tag('mi');
const num = tag('mn');
const op = tag('mo');

function Words({ id }: { readonly id: keyof Texts['formulas'] }): ReactNode {
  // MathML drops plain spaces at the ends.
  return tag('mtext')(t.formulas[id].replace(/^ | $/g, '\u00a0'));
}
/** Read when the formula is drawn, in the language of that moment. */
const words = (id: keyof Texts['formulas']): ReactNode => createElement(Words, { id });

const frac = tag('mfrac');
const sub = tag('msub');
const sup = tag('msup');
const root = tag('msqrt');
const under = tag('munder');
const cells = (...lines: readonly (readonly ReactNode[])[]) =>
  tag('mtable')(...lines.map((line) => tag('mtr')(...line.map((cell) => tag('mtd')(cell)))));

const minus = op('\u2212');
const plus = op('+');
const times = op('\u00b7');
const equals = op('=');
const becomes = op('\u2190');
const sum = (over: ReactNode) => under(op('\u2211'), over);
const brackets = (...parts: readonly ReactNode[]) => row(op('('), ...parts, op(')'));
const size = (set: ReactNode) => row(op('|'), set, op('|'));
const at = (name: string, index = 'i') => sub(id(name), id(index));
const cases = (...lines: readonly (readonly ReactNode[])[]) => row(op('{'), cells(...lines));
const of = (name: string) => row(id(name), op('\u2061'));
const loss = at('\u2113');
const inSet = row(id('i'), op('\u2208'), id('S'));
const mean = (what: string) => tag('mover')(id(what), op('\u00af'));

const found = {
  /** Cross-entropy of one image without label smoothing. */
  loss: [id('\u2113'), equals, minus, of('ln'), sub(id('p'), words('label'))],
  /** Drawn anew each epoch: the chance to be left out E times. */
  neverDrawn: [sup(id('r'), id('E'))],
  sampleMean: [
    ...[id('\ud835\udd3c'), op('['), frac(num(1), size(id('S'))), sum(inSet), at('g'), op(']'), equals],
    ...[frac(num(1), id('N')), sum(id('i')), at('g')],
  ],
  centroid: [
    at('c', 'j'),
    equals,
    frac(num(1), size(at('C', 'j'))),
    sum(row(id('i'), op('\u2208'), at('C', 'j'))),
    loss,
  ],
  wcss: [
    ...[sum(id('j')), sum(row(id('i'), op('\u2208'), at('C', 'j')))],
    sup(brackets(loss, minus, at('c', 'j')), num(2)),
  ],
  windowSize: [id('m'), equals, of('round'), brackets(id('k'), times, id('\u03b1'))],
  positions: [id('p'), equals, id('k'), minus, id('m'), plus, num(1)],
  window: [words('start'), equals, id('t'), op('mod'), brackets(id('k'), minus, id('m'), plus, num(1))],
  stale: [
    ...[words('score'), becomes],
    cases([words('lossThen'), words('ifTrained')], [words('scoreThen'), words('ifNotTrained')]),
  ],
  anneal: [id('e'), plus, num(1), op('>'), id('E'), times, id('\u03b4')],
  keep: [words('kept'), equals, op('\u230a'), brackets(num(1), minus, id('r')), times, id('N'), op('\u230b')],
  savedRatio: [
    ...[words('saved'), equals, num(1), minus],
    frac(row(sum(id('e')), size(at('S', 'e'))), row(sum(id('e')), at('N', 'e'))),
  ],
  rescaling: [
    ...[at('w'), equals],
    cases(
      [
        frac(num(1), row(num(1), minus, id('r'))),
        row(words('ifCondition'), loss, op('<'), mean('\u2113'), words('andKept')),
      ],
      [num(1), row(words('ifCondition'), loss, op('\u2265'), mean('\u2113'))],
    ),
  ],
  epsilonGreedy: [
    ...[
      brackets(num(1), minus, id('\u03b5')),
      times,
      id('K'),
      words('hardest'),
      plus,
      id('\u03b5'),
      times,
      id('K'),
    ],
    words('atRandom'),
  ],
  ucb: [at('\u03bc'), plus, id('c'), times, at('\u03c3')],
  movingAverage: [
    ...[
      at('\u03bc'),
      becomes,
      brackets(num(1), minus, id('a')),
      times,
      at('\u03bc'),
      plus,
      id('a'),
      times,
      loss,
    ],
  ],
  momentum: [
    ...[id('v'), becomes, id('\u03b2'), times, id('v'), plus, id('g'), op(','), tag('mspace')()],
    ...[tag('mtext')('\u2002'), id('w'), becomes, id('w'), minus, id('\u03b7'), times, id('v')],
  ],
  weightDecay: [id('g'), becomes, id('g'), plus, id('\u03bb'), times, id('w')],
  labelSmoothing: [
    ...[words('target'), equals, brackets(num(1), minus, id('s')), words('forLabel'), plus],
    ...[frac(id('s'), words('classes')), words('forEachClass')],
  ],
  deviation: [
    root(
      row(
        frac(num(1), row(id('n'), minus, num(1))),
        sum(id('i')),
        sup(brackets(at('x'), minus, mean('x')), num(2)),
      ),
    ),
  ],
} satisfies Record<string, readonly ReactNode[]>;

export type FormulaId = keyof typeof found;

export const formulaIds = Object.keys(found) as readonly FormulaId[];

/** A formula as a `math` element. */
export function formula(name: FormulaId): ReactNode {
  return createElement('math', { display: 'block' }, row(...found[name]));
}
