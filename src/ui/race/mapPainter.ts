// Keeps the picture of one run's selections: a column an epoch, a row a pixel, drawn once and only where it is new.
import { binColumn, rowOfSample } from '../../core/mapColumn.ts';
import type { Choice } from '../../state/choiceHistory.ts';
import { leftOutOpacity } from '../groupColours.ts';

export type Rgb = readonly [number, number, number];

/** Opacity of a row of pixels: the share of its samples that is trained, between "left out" and "in use". */
export function toneOf(trained: number, present: number): number {
  return present === 0 ? 0 : leftOutOpacity + (1 - leftOutOpacity) * (trained / present);
}

export class MapPainter {
  /** One pixel an epoch across, one a row down; transparent where nothing was chosen yet. */
  readonly image: OffscreenCanvas;
  private readonly pen: OffscreenCanvasRenderingContext2D;
  private readonly rowOf: Uint16Array;
  private readonly counts: Uint32Array;
  private readonly column: ImageData;
  private readonly drawn = new Map<number, Choice>();

  /**
   * @param order   u32 [n], samples from top to bottom
   * @param rows    at least 1, at most n
   */
  constructor(
    epochs: number,
    order: Uint32Array,
    rows: number,
    private readonly colour: Rgb,
  ) {
    this.image = new OffscreenCanvas(Math.max(1, epochs), rows);
    const pen = this.image.getContext('2d');
    if (!pen) throw new Error('the selection map needs a 2-d canvas; this browser gives none');
    this.pen = pen;
    this.rowOf = rowOfSample(order, rows);
    this.counts = new Uint32Array(rows * 2);
    this.column = new ImageData(1, rows);
  }

  /** The first choice that is not in the picture yet. */
  next(choices: readonly Choice[]): Choice | undefined {
    return choices.find((choice) => this.drawn.get(choice.epoch) !== choice);
  }

  /** Draws one epoch's column. */
  draw(choice: Choice): void {
    binColumn(choice.bits, choice.present, this.rowOf, this.counts);
    const { data } = this.column;
    const [red, green, blue] = this.colour;
    for (let row = 0; row < this.image.height; row += 1) {
      const place = row * 4;
      data[place] = red;
      data[place + 1] = green;
      data[place + 2] = blue;
      data[place + 3] = 255 * toneOf(this.counts[row * 2]!, this.counts[row * 2 + 1]!);
    }
    this.pen.putImageData(this.column, choice.epoch, 0);
    this.drawn.set(choice.epoch, choice);
  }
}
