// Numbers as the page writes them: thousands separators, units, as many digits as mean something.

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const nothing = '\u2013';

export function count(value: number | null | undefined): string {
  return value == null || !Number.isFinite(value) ? nothing : grouped.format(value);
}

/** A loss or a centroid: three decimals, two where it is short of room. */
export function loss(value: number | null | undefined, digits = 3): string {
  if (value == null || Number.isNaN(value)) return nothing;
  return Number.isFinite(value) ? value.toFixed(digits) : 'infinite';
}

/** A share in [0, 1] as a percentage with one decimal. */
export function percent(share: number | null | undefined, digits = 1): string {
  return share == null || !Number.isFinite(share) ? nothing : `${(share * 100).toFixed(digits)} %`;
}

export function seconds(value: number | null | undefined): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  if (value < 1) return `${Math.round(value * 1000)} ms`;
  return value < 10 ? `${value.toFixed(1)} s` : duration(value);
}

/** A time of the GPU or of JavaScript in ms, without the unit: three decimals where it is short. */
export function milliseconds(value: number): string {
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Time left, never finer than it can be known. */
export function duration(value: number | null | undefined): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  const whole = Math.max(0, Math.round(value));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${grouped.format(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, '0')} min`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A learning rate or another small setting: three significant digits, no trailing noise. */
export function significant(value: number | null | undefined): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  if (value !== 0 && Math.abs(value) < 1e-3) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

/** A loss of the axis: no more digits than the step between ticks asks for. */
export function tick(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** 1, 10, 1k, 10k, 1M: for an axis of counts. */
export function shortCount(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** @param at milliseconds since 1970; shown in the reader's time zone */
export function dateTime(at: number): string {
  return Number.isFinite(at) ? dates.format(at) : nothing;
}
