// What is wrong with the edited configuration, by setting; told at the control that it is about.
import { useMemo } from 'react';
import type { ConfigProblem } from '../../protocol.ts';
import { allProblems } from '../../state/configStore.ts';
import { useConfig, useEngine } from '../pageContext.ts';

export function useAllProblems(): readonly ConfigProblem[] {
  const catalog = useEngine((engine) => engine.catalog);
  const config = useConfig((state) => state);
  return useMemo(() => (catalog ? allProblems(config, catalog) : []), [config, catalog]);
}

export function useProblems(field: string): readonly ConfigProblem[] {
  const all = useAllProblems();
  return useMemo(() => all.filter((problem) => problem.field === field), [all, field]);
}
