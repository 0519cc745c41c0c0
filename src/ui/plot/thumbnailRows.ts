// Where each real image stands: a row a group, easiest on top, and in the row under the loss that it has.
import type { SelectionReport } from '../../core/records.ts';
import type { GallerySample } from '../../protocol.ts';
import { plotLeft, plotRight, toPixel } from './plotFrame.ts';
import { spread } from './spread.ts';

export interface Thumbnail {
  /** Place in the gallery. */
  readonly place: number;
  /** Left edge. */
  readonly x: number;
  readonly y: number;
}

export interface ThumbnailRow {
  /** Place in SelectionReport.categories. */
  readonly category: number;
  readonly top: number;
  readonly thumbnails: readonly Thumbnail[];
}

export interface ThumbnailPlan {
  readonly rows: readonly ThumbnailRow[];
  readonly rowHeight: number;
  /** Edge of an image in pixels. */
  readonly size: number;
  /** True when there was no room for a row of every category. */
  readonly thinned: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [number, number];
}

const shortestRow = 15;
const tallestRow = 34;

/** `count` of `items`, evenly, the first and the last among them. */
function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)]).filter(
    (item): item is T => item !== undefined,
  );
}

export function planThumbnails(
  report: SelectionReport,
  samples: readonly GallerySample[],
  { width, height, domain }: Room,
): ThumbnailPlan {
  const inUse = report.categories.flatMap((category, place) => (category.count > 0 ? [place] : []));
  const shown = evenly(inUse, Math.max(1, Math.floor(height / shortestRow)));
  const rowHeight = Math.min(tallestRow, height / Math.max(1, shown.length));
  const size = Math.max(8, Math.floor(rowHeight) - 2);
  const gap = size + 2;
  const rows = shown.map((category, row) => {
    const mine = samples.flatMap((sample, place) =>
      sample.category === category ? [{ sample, place }] : [],
    );
    mine.sort((a, b) => a.sample.loss - b.sample.loss || a.place - b.place);
    const room = Math.max(1, Math.floor((width - plotLeft - plotRight) / gap));
    const chosen = evenly(mine, room);
    const wanted = chosen.map(({ sample }) =>
      toPixel(
        Number.isFinite(sample.loss) ? sample.loss : domain[1],
        { from: domain[0], to: domain[1] },
        width,
      ),
    );
    const centres = spread(wanted, gap, plotLeft + size / 2, width - plotRight - size / 2);
    const top = row * rowHeight;
    return {
      category,
      top,
      thumbnails: chosen.map(({ place }, i) => ({
        place,
        x: Math.round((centres[i] ?? 0) - size / 2),
        y: Math.round(top + (rowHeight - size) / 2),
      })),
    };
  });
  return { rows, rowHeight, size, thinned: shown.length < inUse.length };
}

/** The gallery place of the image at (x, y), or null. */
export function thumbnailAt(plan: ThumbnailPlan, x: number, y: number): number | null {
  const row = plan.rows[Math.floor(y / plan.rowHeight)];
  // Later images lie over earlier ones where a row is crowded.
  const hit = row?.thumbnails.findLast((thumb) => x >= thumb.x - 1 && x <= thumb.x + plan.size + 1);
  return hit?.place ?? null;
}
