// Text of the catalogue as it is read: [[id]] and [[words|id]] become terms.
import { Fragment } from 'react';
import { isTerm } from '../../texts/glossary.ts';
import { Term } from './Term.tsx';

export interface Piece {
  readonly text: string;
  readonly term: string | null;
}

/** Cuts a text at its marks; a mark without words of its own has the id as its words. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\[\[[^\]]+\]\])/).flatMap((part): Piece[] => {
    const mark = /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/.exec(part);
    if (mark) return [{ text: mark[1]!, term: mark[2] ?? mark[1]! }];
    return part === '' ? [] : [{ text: part, term: null }];
  });
}

export function Prose({ text }: { readonly text: string }) {
  return piecesOf(text).map(({ text: words, term }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their places
    <Fragment key={i}>{term && isTerm(term) ? <Term id={term}>{words}</Term> : words}</Fragment>
  ));
}
