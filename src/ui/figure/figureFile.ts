// A figure of the page as a file of its own: SVG with every colour, font and picture in it, or PNG made from that.
import { t } from '../../texts/texts.ts';
import type { EntrantLook } from '../entrantLook.ts';
import { hatchPattern, paintHtml } from './paintHtml.ts';
import { plainColour } from './plainColour.ts';
import { escaped, figureFont, tag } from './svgMarkup.ts';

const margin = 16;
const captionSize = 11;
const captionLine = 15;

/** Words, and pieces of those that fill a line alone, such as links. */
function wordsOf(text: string, fits: (text: string) => boolean): string[] {
  return text.split(' ').flatMap((word) => {
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && !fits(piece + letter)) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  });
}

function wrapped(text: string, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = `${captionSize}px ${figureFont}`;
  const fits = (line: string) => pen.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, fits)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
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

/** A colour, or one of the theme's written as 'var(--name)'. */
function colourOf(colour: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name ? token(name) : (plainColour(colour)?.hex ?? '#000000');
}

export interface FigureFile {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface CaptionLine {
  readonly text: string;
  /** How the entrant that the paragraph is about is drawn. */
  readonly look?: EntrantLook;
}

const swatchRoom = 26;

/** Paragraphs under the figure, from `top` on; those about an entrant behind a piece of its line. */
function paintCaption(caption: readonly CaptionLine[], top: number, width: number) {
  let y = top;
  const parts = caption.flatMap(({ text, look }) => {
    const left = margin + (look ? swatchRoom : 0);
    const swatch = look
      ? tag('line', {
          ...{ x1: margin, x2: margin + swatchRoom - 8, y1: y + 7, y2: y + 7, 'stroke-width': 2.5 },
          ...{ stroke: colourOf(look.colour), 'stroke-dasharray': look.dash },
        })
      : '';
    const lines = wrapped(text, width - left - margin).map((line) => {
      y += captionLine;
      return tag('text', { x: left, y: y - 4 }, escaped(line));
    });
    return [swatch, ...lines];
  });
  const style = { 'font-size': captionSize, 'font-family': figureFont, fill: token('--muted') };
  return { markup: tag('g', style, parts.join('')), bottom: y };
}

/** Paints `element` as it is on the page now, with its caption. */
export function figureFile(element: Element, title: string, caption: readonly CaptionLine[]): FigureFile {
  const box = element.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * margin;
  const captionTop = Math.ceil(box.height) + 2 * margin;
  const written = paintCaption(caption, captionTop, width);
  const height = written.bottom + margin - 4;
  const content = [
    tag('title', {}, escaped(title)),
    tag('desc', {}, escaped(caption.map(({ text }) => text).join('\n'))),
    tag('defs', {}, hatchPattern(token('--hatch-ground'), token('--hatch'))),
    tag('rect', { width, height, fill: token('--ground') }),
    paintHtml(element, { x: box.left - margin, y: box.top - margin }),
    tag('line', {
      ...{ x1: margin, x2: width - margin, y1: captionTop - 6, y2: captionTop - 6 },
      stroke: token('--hairline'),
    }),
    written.markup,
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
    if (!blob) throw new Error(t.share.figures.tooLarge(String(canvas.width), String(canvas.height)));
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
