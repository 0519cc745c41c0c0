// What a panel shows as HTML, painted as SVG: boxes, borders, text, canvases, and the charts in it.
import { copySvg } from './copySvg.ts';
import { plainColour } from './plainColour.ts';
import { escaped, figureFont, tag } from './svgMarkup.ts';

/** Things to act with, and what follows the pointer: no part of a figure. */
const notInFigures =
  '.only-heard, .panel-actions, .panel-controls, .curve-options, .cursor-row, .cursor-line, .cursor-hover, .cursor-column, .map-line, .map-hover, .map-row, .map-readout, input, select';

interface Origin {
  readonly x: number;
  readonly y: number;
}

const hatchId = 'html-hatch';

/** Used by boxes whose background is the page's hatch. */
export function hatchPattern(ground: string, line: string): string {
  const paint = tag('rect', { width: 4, height: 4, fill: ground });
  const stroke = tag('line', { x1: 0, y1: 0, x2: 0, y2: 4, stroke: line, 'stroke-width': 3 });
  return tag(
    'pattern',
    {
      ...{ id: hatchId, width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
      patternTransform: 'rotate(45)',
    },
    paint + stroke,
  );
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

function borders(style: CSSStyleDeclaration, box: DOMRect, { x, y }: Origin): string {
  const left = box.left - x;
  const top = box.top - y;
  const lines = {
    Top: [left, top, left + box.width, top],
    Right: [left + box.width, top, left + box.width, top + box.height],
    Bottom: [left, top + box.height, left + box.width, top + box.height],
    Left: [left, top, left, top + box.height],
  } as const;
  return sides
    .map((side) => {
      const width = Number.parseFloat(style[`border${side}Width`]);
      const colour = plainColour(style[`border${side}Color`]);
      if (!width || !colour || style[`border${side}Style`] === 'none') return '';
      const [x1, y1, x2, y2] = lines[side];
      return tag('line', {
        ...{ x1, y1, x2, y2, stroke: colour.hex, 'stroke-width': width },
        'stroke-opacity': colour.opacity < 1 ? colour.opacity : undefined,
      });
    })
    .join('');
}

function background(style: CSSStyleDeclaration, box: DOMRect, { x, y }: Origin): string {
  const colour = plainColour(style.backgroundColor);
  const hatched = style.backgroundImage.startsWith('repeating-linear-gradient');
  if (box.width === 0 || box.height === 0 || (!colour && !hatched)) return '';
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.height / 2);
  return tag('rect', {
    ...{ x: box.left - x, y: box.top - y, width: box.width, height: box.height },
    rx: radius || undefined,
    fill: hatched ? `url(#${hatchId})` : colour!.hex,
    'fill-opacity': hatched || colour!.opacity === 1 ? undefined : colour!.opacity,
  });
}

/** Pieces of a text node by the line that the browser put them on. */
function linesOf(node: Text): { readonly text: string; readonly box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (const word of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.text += ` ${word[0].trimEnd()}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, box.height);
    } else lines.push({ text: word[0].trimEnd(), box });
  }
  return lines;
}

let ruler: CanvasRenderingContext2D | null = null;

/** Pixels from the top of a line of text to its baseline. */
function ascentOf(style: CSSStyleDeclaration): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return Number.parseFloat(style.fontSize);
  ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return ruler.measureText('x').fontBoundingBoxAscent;
}

function paintText(node: Text, { x, y }: Origin): string {
  const parent = node.parentElement;
  if (!parent) return '';
  const style = getComputedStyle(parent);
  const colour = plainColour(style.color);
  if (!colour || style.visibility === 'hidden') return '';
  const ascent = ascentOf(style);
  return linesOf(node)
    .map(({ text, box }) =>
      tag(
        'text',
        {
          ...{ x: box.left - x, y: box.top - y + ascent, fill: colour.hex, textLength: box.width },
          ...{ lengthAdjust: 'spacingAndGlyphs', 'font-size': style.fontSize },
          'font-family': figureFont,
          'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
        },
        escaped(text),
      ),
    )
    .join('');
}

function paintCanvas(canvas: HTMLCanvasElement, box: DOMRect, { x, y }: Origin): string {
  if (canvas.width === 0 || canvas.height === 0) return '';
  return tag('image', {
    ...{ x: box.left - x, y: box.top - y, width: box.width, height: box.height },
    ...{ preserveAspectRatio: 'none', href: canvas.toDataURL('image/png') },
  });
}

/** Everything that is seen of `element`, from `origin` on. */
export function paintHtml(element: Element, origin: Origin): string {
  if (element.matches(notInFigures)) return '';
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return '';
  const box = element.getBoundingClientRect();
  let inner: string;
  if (element instanceof SVGSVGElement)
    inner = copySvg(element, { x: box.left - origin.x, y: box.top - origin.y });
  else if (element instanceof HTMLCanvasElement) inner = paintCanvas(element, box, origin);
  else {
    const children = [...element.childNodes].map((child) => {
      if (child instanceof Text) return paintText(child, origin);
      return child instanceof Element ? paintHtml(child, origin) : '';
    });
    inner = background(style, box, origin) + borders(style, box, origin) + children.join('');
  }
  return style.opacity === '1' || inner === '' ? inner : tag('g', { opacity: style.opacity }, inner);
}
