// A figure of the page as a file of its own: SVG with every colour, font and picture in it, or PNG made from that.
import { hatchPattern, paintHtml } from './paintHtml.ts';
import { plainColour } from './plainColour.ts';
import { escaped, figureFont, tag } from './svgMarkup.ts';

const margin = 16;
const captionSize = 11;
const captionLine = 15;

function wrapped(text: string, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = `${captionSize}px ${figureFont}`;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A colour of the page's theme by the name of its token. */
function token(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name);
  return plainColour(value.trim())?.hex ?? '#000000';
}

export interface FigureFile {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Paints `element` as it is on the page now.
 *
 * @param caption one paragraph an entry, written under the figure
 */
export function figureFile(element: Element, title: string, caption: readonly string[]): FigureFile {
  const box = element.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * margin;
  const lines = caption.flatMap((paragraph) => wrapped(paragraph, width - 2 * margin));
  const captionTop = Math.ceil(box.height) + 2 * margin;
  const height = captionTop + lines.length * captionLine + margin - 4;
  const text = lines
    .map((line, i) => tag('tspan', { x: margin, y: captionTop + (i + 1) * captionLine - 4 }, escaped(line)))
    .join('');
  const muted = token('--muted');
  const content = [
    tag('title', {}, escaped(title)),
    tag('desc', {}, escaped(caption.join('\n'))),
    tag('defs', {}, hatchPattern(token('--hatch-ground'), token('--hatch'))),
    tag('rect', { width, height, fill: token('--ground') }),
    paintHtml(element, { x: box.left - margin, y: box.top - margin }),
    tag('line', {
      ...{ x1: margin, x2: width - margin, y1: captionTop - 6, y2: captionTop - 6 },
      stroke: token('--hairline'),
    }),
    tag('text', { 'font-size': captionSize, 'font-family': figureFont, fill: muted }, text),
  ];
  const svg = tag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      'font-family': figureFont,
    },
    content.join('\n'),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

/**
 * @param scale pixels of the image a pixel of the page
 * @throws Error when the browser cannot draw it
 */
export async function figurePng({ svg, width, height }: FigureFile, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      ...{ width: width * scale, height: height * scale },
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob)
      throw new Error(`an image of ${canvas.width} x ${canvas.height} pixels is too large for this browser`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
