// A chart's SVG without the page's style sheets: what they say is written into each element.
import { plainColour } from './plainColour.ts';

/** Properties that change how a chart looks, with what they are when nobody sets them. */
const properties: readonly (readonly [name: string, initial: string])[] = [
  ['fill-opacity', '1'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['font-size', ''],
  ['font-weight', '400'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
];
const textOnly = new Set(['font-size', 'font-weight', 'text-anchor', 'dominant-baseline']);

function setPaint(copy: Element, name: 'fill' | 'stroke', value: string): void {
  if (value.startsWith('url(')) {
    copy.setAttribute(name, value.replace(/url\("?[^#]*(#[^")]+)"?\).*/, 'url($1)'));
    return;
  }
  const colour = value === 'none' ? null : plainColour(value);
  copy.setAttribute(name, colour?.hex ?? 'none');
  if (colour && colour.opacity < 1) {
    const own = Number(copy.getAttribute(`${name}-opacity`) ?? 1);
    copy.setAttribute(`${name}-opacity`, String(own * colour.opacity));
  }
}

function inherit(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  if (style.display === 'none' || style.visibility === 'hidden') {
    copy.setAttribute('display', 'none');
    return;
  }
  const isText = original instanceof SVGTextContentElement;
  for (const [name, initial] of properties) {
    copy.removeAttribute(name);
    const value = style.getPropertyValue(name);
    if (value !== initial && (isText || !textOnly.has(name))) copy.setAttribute(name, value);
  }
  const group = /^(g|defs|svg|pattern|clipPath|title|desc)$/.test(original.tagName);
  for (const name of ['fill', 'stroke'] as const) {
    // A group's colour is only what its marks inherit, and each of them names its own.
    if (group) copy.removeAttribute(name);
    else setPaint(copy, name, style[name]);
  }
  if (style.transform !== 'none' && !/^(svg|pattern|clipPath)$/.test(original.tagName)) {
    copy.setAttribute('transform', style.transform);
  }
  if (style.clipPath.startsWith('url(')) {
    copy.setAttribute('clip-path', style.clipPath.replace(/url\("?[^#]*(#[^")]+)"?\).*/, 'url($1)'));
  }
  for (const name of ['style', 'class', 'tabindex', 'role', 'aria-hidden']) copy.removeAttribute(name);
}

/**
 * A copy of a chart's SVG with all styles resolved, as markup.
 *
 * @param at where its upper left corner lies in the figure, pixels
 */
export function copySvg(original: SVGSVGElement, at: { readonly x: number; readonly y: number }): string {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const originals = [original, ...original.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [i, element] of originals.entries()) inherit(element, copies[i]!);
  const { width, height } = original.getBoundingClientRect();
  copy.setAttribute('x', String(at.x));
  copy.setAttribute('y', String(at.y));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', 'visible');
  for (const hidden of copy.querySelectorAll('[display="none"], title, desc')) hidden.remove();
  return new XMLSerializer().serializeToString(copy);
}
