// What is wrong with the edited configuration, by setting; told at the control that it is about.
import { useMemo } from 'react';
import type { ConfigProblem } from '../../protocol.ts';
import { allProblems, problemsOf } from '../../state/configStore.ts';
import { useConfig, useEngine } from '../pageContext.ts';

export function useAllProblems(): readonly ConfigProblem[] {
  const catalog = useEngine((engine) => engine.catalog);
  const config = useConfig((state) => state);
  return useMemo(() => (catalog ? allProblems(config, catalog) : []), [config, catalog]);
}

/** @param entrant 0: the run on the left */
export function useProblems(field: string, entrant = 0): readonly ConfigProblem[] {
  const catalog = useEngine((engine) => engine.catalog);
  const config = useConfig((state) => state);
  return useMemo(
    () => (catalog ? problemsOf(config, catalog, entrant).filter((problem) => problem.field === field) : []),
    [config, catalog, entrant, field],
  );
}
