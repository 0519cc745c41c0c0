import { expect, test } from 'vitest';
import { presentationRoom } from '../../../src/ui/present/presentationRoom.ts';

const charts = { loss: [164, 187], epoch: [106, 72, 56, 56, 56] };

test.each([
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
])(
  'on a screen of %i x %i both stacks fit beside each other, in larger type than on the page',
  (width, height) => {
    const room = presentationRoom(width, height, charts);
    expect(room.sideBySide).toBe(true);
    expect(room.zoom * 12.5).toBeGreaterThan(width / 85);
    const used = (heights: readonly number[], stretch: number) =>
      heights.reduce((sum, one) => sum + one * stretch + 17, 0) * room.zoom;
    expect(used(charts.loss, room.lossStretch)).toBeLessThan(height);
    expect(used(charts.epoch, room.epochStretch)).toBeLessThan(height);
  },
);

test('an upright window has them one under the other and is not zoomed below the page\u2019s own size', () => {
  expect(presentationRoom(390, 844, charts)).toMatchObject({ sideBySide: false, zoom: 1 });
  expect(presentationRoom(1080, 1920, charts).zoom).toBeGreaterThan(1.5);
});
