// The contract of a chart: one file in ui/charts, found here, with nothing else to edit.
import type { ComponentType } from 'react';
import type { SelectionReport } from '../../core/records.ts';
import type { RunConfig } from '../../protocol.ts';
import type { TermId } from '../../texts/glossary.ts';

/** The room that a stack gives to a chart. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  /** The last chart of a stack carries the axis. */
  readonly last: boolean;
}

export interface LossChartProps extends ChartRoom {
  readonly report: SelectionReport;
  /** Losses at the left and right end of the axis. */
  readonly domain: readonly [number, number];
}

export interface EpochChartProps extends ChartRoom {
  readonly epochs: number;
}

interface ChartFrame {
  readonly id: string;
  /** Title and unit from the catalogue of texts, read when the chart is drawn. */
  readonly words: () => { readonly title: string; readonly unit: string };
  /** What explains the title. */
  readonly term?: TermId;
  /** Place in its stack, from the top. */
  readonly order: number;
  /** Height in pixels in a window of 930; taller windows stretch all charts alike. */
  readonly height: number;
  /** Whether there is anything to show for such a run; always by default. */
  readonly isFor?: (config: RunConfig) => boolean;
  /** Values of the epoch that is looked at, at the end of the title line. */
  readonly Readout?: ComponentType;
}

export type ChartDefinition =
  | (ChartFrame & { readonly axis: 'loss'; readonly Component: ComponentType<LossChartProps> })
  | (ChartFrame & { readonly axis: 'epoch'; readonly Component: ComponentType<EpochChartProps> });

export function defineChart<T extends ChartDefinition>(chart: T): T {
  return chart;
}
