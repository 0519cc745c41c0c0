// Paints the plan of thumbnails on a canvas: bright in use, dim left out, hatched dropped at random.
import type { SelectionReport } from '../../core/records.ts';
import { type Gallery, imageOf } from '../../state/galleryShelf.ts';
import type { GroundTheme } from '../groupColours.ts';
import { categoryLook, groupsOf } from './categoryLook.ts';
import { toPixel } from './plotFrame.ts';
import type { ThumbnailPlan } from './thumbnailRows.ts';

const sheets = new WeakMap<Gallery, OffscreenCanvas>();

const sheetColumns = 32;

/** All images of a gallery on one sheet, decoded once. */
function sheetOf(gallery: Gallery): OffscreenCanvas {
  const known = sheets.get(gallery);
  if (known) return known;
  const { samples } = gallery;
  const sheet = new OffscreenCanvas(
    32 * sheetColumns,
    32 * Math.max(1, Math.ceil(samples.length / sheetColumns)),
  );
  const pen = sheet.getContext('2d');
  for (let place = 0; place < samples.length; place += 1) {
    pen?.putImageData(imageOf(gallery, place), ...onSheet(place));
  }
  sheets.set(gallery, sheet);
  return sheet;
}

function onSheet(place: number): [number, number] {
  return [(place % sheetColumns) * 32, Math.floor(place / sheetColumns) * 32];
}

interface Look {
  readonly ground: GroundTheme;
  readonly width: number;
  readonly domain: readonly [number, number];
  readonly hatch: string;
  readonly ink: string;
  readonly attendedImage: number | null;
  readonly selectedImage: number | null;
  readonly attendedCategory: number | null;
  readonly paper: string;
  /** Whether a training image was spoilt on purpose. */
  readonly isSpoilt: (index: number) => boolean;
}

function hatch(pen: CanvasRenderingContext2D, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, size, size);
  pen.clip();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.3;
  pen.beginPath();
  for (let offset = -size; offset < size; offset += 4) {
    pen.moveTo(x + offset, y + size);
    pen.lineTo(x + offset + size, y);
  }
  pen.stroke();
  pen.restore();
}

/** A cross in the lower right corner, on a ground of its own so that it is seen on any image. */
function drawSpoilt(pen: CanvasRenderingContext2D, x: number, y: number, size: number, look: Look): void {
  const edge = Math.max(6, Math.round(size / 3));
  const [left, top] = [x + size - edge, y + size - edge];
  pen.fillStyle = look.paper;
  pen.fillRect(left, top, edge, edge);
  pen.strokeStyle = look.ink;
  pen.lineWidth = 1.3;
  pen.beginPath();
  pen.moveTo(left + 1.5, top + 1.5);
  pen.lineTo(left + edge - 1.5, top + edge - 1.5);
  pen.moveTo(left + edge - 1.5, top + 1.5);
  pen.lineTo(left + 1.5, top + edge - 1.5);
  pen.stroke();
}

/** A line from the lowest to the highest loss of the row's group: the room that the group has on the axis. */
function drawExtent(
  pen: CanvasRenderingContext2D,
  report: SelectionReport,
  category: number,
  middle: number,
  look: Look,
): void {
  const entry = report.categories[category];
  if (!entry || entry.lowestLoss === null || entry.highestLoss === null) return;
  const scale = { from: look.domain[0], to: look.domain[1] };
  const { colour, opacity } = categoryLook(entry, category, groupsOf(report).length, look.ground);
  pen.globalAlpha = look.attendedCategory === category ? 1 : Math.max(0.3, opacity * 0.8);
  pen.fillStyle = colour;
  const from = toPixel(entry.lowestLoss, scale, look.width);
  const to = toPixel(Math.min(entry.highestLoss, scale.to), scale, look.width);
  const thick = look.attendedCategory === category ? 3 : 2;
  pen.fillRect(from, middle - thick / 2, Math.max(2, to - from), thick);
  pen.globalAlpha = 1;
}

export function drawThumbnails(
  pen: CanvasRenderingContext2D,
  plan: ThumbnailPlan,
  gallery: Gallery,
  report: SelectionReport,
  look: Look,
): void {
  const sheet = sheetOf(gallery);
  pen.imageSmoothingQuality = 'high';
  for (const row of plan.rows) {
    const category = report.categories[row.category];
    drawExtent(pen, report, row.category, row.top + plan.rowHeight / 2, look);
    for (const { place, x, y } of row.thumbnails) {
      const attended = place === look.attendedImage;
      // The ground under a dim image hides the line of the group behind it.
      pen.clearRect(x - 1, y, plan.size + 2, plan.size);
      pen.globalAlpha = category?.selected || attended ? 1 : 0.28;
      pen.drawImage(sheet, ...onSheet(place), 32, 32, x, y, plan.size, plan.size);
      pen.globalAlpha = 1;
      if (category?.kind === 'dropped') hatch(pen, x, y, plan.size, look.hatch);
      if (look.isSpoilt(gallery.samples[place]?.index ?? -1)) drawSpoilt(pen, x, y, plan.size, look);
    }
  }
  for (const row of plan.rows) {
    for (const { place, x, y } of row.thumbnails) {
      if (place !== look.attendedImage && place !== look.selectedImage) continue;
      pen.strokeStyle = look.ink;
      pen.lineWidth = place === look.selectedImage ? 2 : 1.5;
      pen.strokeRect(x - 0.5, y - 0.5, plan.size + 1, plan.size + 1);
    }
  }
}
