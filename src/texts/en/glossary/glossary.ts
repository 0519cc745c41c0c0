// Every term of the page, one plain sentence each.
import { choosingTerms } from './choosing.ts';
import { methodTerms } from './methods.ts';
import { trainingTerms } from './training.ts';

export const glossary = { ...choosingTerms, ...trainingTerms, ...methodTerms };
