// The ordered palette: group colours from easy (cyan) to hard (rose). Hue and lightness both run one way, so the
// order survives colour blindness and print; each theme has its own lightness so that all are readable on it.
// No colour here is one of methodColours.ts.

const ramp = {
  light: { lightness: [0.64, 0.32], chroma: [0.1, 0.16] },
  dark: { lightness: [0.5, 0.92], chroma: [0.1, 0.12] },
} as const;

const hueFrom = 210;
const hueTo = 355;

export type GroundTheme = keyof typeof ramp;

/**
 * The colour of group `group` of `groups`, both from easy to hard.
 *
 * @param group 0 is the easiest
 */
export function groupColour(group: number, groups: number, ground: GroundTheme): string {
  const share = groups <= 1 ? 0 : Math.max(0, Math.min(1, group / (groups - 1)));
  const { lightness, chroma } = ramp[ground];
  const mix = (from: number, to: number) => from + (to - from) * share;
  return `oklch(${mix(lightness[0], lightness[1]).toFixed(3)} ${mix(chroma[0], chroma[1]).toFixed(3)} ${mix(hueFrom, hueTo).toFixed(1)})`;
}

/** Opacity of what the window leaves out. */
export const leftOutOpacity = 0.25;
