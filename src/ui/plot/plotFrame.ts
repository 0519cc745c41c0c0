// The margins that all charts of the page share: that is what makes their axes align.

/** Pixels left of every plot, for the numbers of the vertical axis. */
export const plotLeft = 46;
export const plotRight = 14;
/** Height of the horizontal axis' numbers. */
export const axisHeight = 20;

export interface Scale {
  readonly from: number;
  readonly to: number;
}

export function plotWidth(width: number): number {
  return Math.max(1, width - plotLeft - plotRight);
}

/** Pixels from the left edge of the chart to `value`. */
export function toPixel(value: number, { from, to }: Scale, width: number): number {
  return plotLeft + ((value - from) / (to - from || 1)) * plotWidth(width);
}

export function fromPixel(pixel: number, { from, to }: Scale, width: number): number {
  return from + ((pixel - plotLeft) / plotWidth(width)) * (to - from);
}

/** Every epoch is a column around its number; the axis begins and ends at the edge of one. */
export function epochScale(epochs: number): Scale {
  return { from: 0.5, to: epochs + 0.5 };
}
