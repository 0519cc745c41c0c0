// Numbers as the page writes them: separators of the reader's language, units, as many digits as mean something.
// What is read by programs (files, links, geometry) keeps the point and does not come here.
import {
  spokenFixed as fixed,
  spokenNumber as plain,
  spokenCount,
  spokenDigits,
} from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';

export { fixed, plain };

export const nothing = '\u2013';

export function count(value: number | null | undefined, locale: string = t.locale): string {
  return value == null || !Number.isFinite(value) ? nothing : spokenCount(value, locale);
}

/** A loss or a centroid: three decimals, two where it is short of room. */
export function loss(value: number | null | undefined, digits = 3): string {
  if (value == null || Number.isNaN(value)) return nothing;
  return Number.isFinite(value) ? fixed(value, digits) : t.numbers.infinite;
}

/** A share in [0, 1] as a percentage with one decimal. */
export function percent(share: number | null | undefined, digits = 1, locale: string = t.locale): string {
  return share == null || !Number.isFinite(share) ? nothing : `${fixed(share * 100, digits, locale)} %`;
}

export function seconds(value: number | null | undefined, locale: string = t.locale): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  if (value < 1) return `${Math.round(value * 1000)} ms`;
  return value < 10 ? `${fixed(value, 1, locale)} s` : duration(value, locale);
}

/** A time of the GPU or of JavaScript in ms, without the unit: three decimals where it is short. */
export function milliseconds(value: number): string {
  return fixed(value, value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Time left, never finer than it can be known. */
export function duration(value: number | null | undefined, locale: string = t.locale): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  const whole = Math.max(0, Math.round(value));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${count(Math.floor(minutes / 60), locale)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

export function megabytes(bytes: number): string {
  return `${fixed(bytes / 1e6, 1)} MB`;
}

/** A learning rate or another small setting: three significant digits, no trailing noise. */
export function significant(value: number | null | undefined): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  if (value !== 0 && Math.abs(value) < 1e-3) return spokenDigits(value.toExponential(1));
  return plain(Number(value.toPrecision(3)));
}

/** A loss of the axis: no more digits than the step between ticks asks for. */
export function tick(value: number): string {
  return plain(Number(value.toFixed(2)));
}

/** 1, 10, 1k, 10k, 1M: for an axis of counts. */
export function shortCount(value: number): string {
  if (value >= 1e6) return `${plain(value / 1e6)}M`;
  return value >= 1e3 ? `${plain(value / 1e3)}k` : plain(value);
}
