import { expect, test } from 'vitest';
import { escaped, tag } from '../../../src/ui/figure/svgMarkup.ts';

test('text and values cannot break out of the markup', () => {
  expect(tag('text', { x: 1.23456, title: 'a "b" <c>' }, escaped('R&D <b>'))).toBe(
    '<text x="1.23" title="a &quot;b&quot; &lt;c&gt;">R&amp;D &lt;b&gt;</text>',
  );
});

test('what is undefined is left out, and an empty element closes itself', () => {
  expect(tag('rect', { rx: undefined, width: 0 })).toBe('<rect width="0"/>');
});
