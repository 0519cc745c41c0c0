// Finds every chart of ui/charts and hands each stack its own, in order.
import type { ChartDefinition } from './defineChart.ts';

const found = import.meta.glob<ChartDefinition>('../charts/*.tsx', { eager: true, import: 'default' });

export function chartsOf<A extends ChartDefinition['axis']>(
  axis: A,
): readonly Extract<ChartDefinition, { axis: A }>[] {
  return Object.values(found)
    .filter((chart): chart is Extract<ChartDefinition, { axis: A }> => chart.axis === axis)
    .sort((a, b) => a.order - b.order);
}
