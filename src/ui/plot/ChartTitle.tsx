// The title of a chart, with what explains it, and what it counts in.
import { Term } from '../terms/Term.tsx';
import type { ChartDefinition } from './defineChart.ts';

interface Props {
  readonly chart: Pick<ChartDefinition, 'term' | 'words'>;
  /** Said after the title, in bold as well. */
  readonly when?: string | undefined;
}

export function ChartTitle({ chart, when }: Props) {
  const { title, unit } = chart.words();
  return (
    <>
      <b>
        {chart.term ? <Term id={chart.term}>{title}</Term> : title}
        {when && ` ${when}`}
      </b>{' '}
      <span className="unit">{unit}</span>
    </>
  );
}
