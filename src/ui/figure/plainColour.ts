// Colours as every program reads them: '#rrggbb' and an opacity, whatever CSS they were written in.

export interface PlainColour {
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

let pen: CanvasRenderingContext2D | null = null;
const known = new Map<string, PlainColour | null>();

function measure(colour: string): PlainColour | null {
  pen ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!pen) return null;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const hex = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  return { hex, opacity: Math.round((alpha / 255) * 1000) / 1000 };
}

/** @returns null for what cannot be seen */
export function plainColour(colour: string): PlainColour | null {
  const found = known.get(colour);
  if (found !== undefined) return found;
  const measured = measure(colour);
  known.set(colour, measured);
  return measured;
}
