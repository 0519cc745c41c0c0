import type { Texts } from '../../texts.ts';
import { choosingTerms } from './choosing.ts';
import { methodTerms } from './methods.ts';
import { trainingTerms } from './training.ts';

export const glossary: Texts['glossary'] = { ...choosingTerms, ...trainingTerms, ...methodTerms };
