// A sentence that the page makes from the state of the run: the first mention of each term in it explains itself.
import { Fragment } from 'react';
import type { TermId } from '../../texts/glossary.ts';
import { markWords } from '../../texts/markedWords.ts';
import { Term } from './Term.tsx';

export function MarkedText({ text }: { readonly text: string }) {
  return markWords(text).map(({ words, term }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence keep their places
    <Fragment key={i}>{term ? <Term id={term satisfies TermId}>{words}</Term> : words}</Fragment>
  ));
}
