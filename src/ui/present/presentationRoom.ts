// How large everything may be in a presentation: both stacks and the sentence fill the window, whatever it is.

export interface PresentationRoom {
  /** CSS zoom of the whole view. */
  readonly zoom: number;
  /** The loss stack left, the epoch stack right; else one under the other. */
  readonly sideBySide: boolean;
  /** Factors for the charts' own heights. */
  readonly lossStretch: number;
  readonly epochStretch: number;
}

/** The view is laid out as if the window had this size, then zoomed: text is a 45th of the height of a 16:9 screen. */
const layout = { width: 1020, height: 574 };
/** Layout pixels for the sentence above the stacks. */
const sentenceRoom = 66;
/** Of each chart: its title line. */
const captionRoom = 17;
/** Above and below the charts of a stack: the epoch handle, the legend, the axis. */
const stackRoom = { loss: 34, epoch: 92 };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * @param width, height of the window in pixels
 * @param charts heights that the charts of each stack ask for
 */
export function presentationRoom(
  width: number,
  height: number,
  charts: { readonly loss: readonly number[]; readonly epoch: readonly number[] },
): PresentationRoom {
  const sideBySide = width > 1.1 * height;
  if (!sideBySide) {
    return { zoom: Math.max(1, Math.min(2, width / 560)), sideBySide, lossStretch: 1, epochStretch: 1 };
  }
  const zoom = Math.max(0.8, Math.min(width / layout.width, height / layout.height));
  const room = height / zoom - sentenceRoom;
  const stretch = (stack: 'loss' | 'epoch') => {
    const free = room - stackRoom[stack] - captionRoom * charts[stack].length;
    return Math.max(0.6, Math.min(2, free / sum(charts[stack])));
  };
  return { zoom, sideBySide, lossStretch: stretch('loss'), epochStretch: stretch('epoch') };
}
