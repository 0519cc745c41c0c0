// One run's selection map: epochs across, samples down, each cell how many of its samples were trained.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Run } from '../../state/run.ts';
import { shownEpoch } from '../../state/viewStore.ts';
import { t } from '../../texts/texts.ts';
import { newestEpoch, useGround, useView, useViewStore } from '../pageContext.ts';
import { epochTicks } from '../plot/ticks.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { createSlices } from './frameSlices.ts';
import { MapPainter, type Rgb } from './mapPainter.ts';
import type { ShownOrder } from './useSampleOrder.ts';

const slices = createSlices();

interface Props {
  readonly run: Run;
  readonly name: string;
  readonly shown: ShownOrder;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
  /** The row of pixels under the pointer in any of the maps, as a share of the height. */
  readonly row: number | null;
  readonly onRow: (row: number | null) => void;
}

/** What a CSS colour is on this element, in bytes. */
function rgbOf(element: HTMLElement, colour: string): Rgb {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return [128, 128, 128];
  pen.fillStyle = name ? getComputedStyle(element).getPropertyValue(name).trim() : colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

export function SelectionMap({ run, name, shown, colour, width, height, row, onRow }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter | null>(null);
  const ground = useGround();
  const view = useViewStore();
  const { epochs } = run.config;
  const { choices, choicesVersion } = run;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ground` decides what the colour's name stands for
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const sharp = window.devicePixelRatio || 1;
    element.width = Math.round(width * sharp);
    element.height = Math.round(height * sharp);
    const rows = Math.min(shown.order.length, element.height);
    painter.current = new MapPainter(epochs, shown.order, rows, rgbOf(element, colour));
  }, [shown, epochs, colour, ground, width, height]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new painter or a new epoch leaves something to draw
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    const maker = painter.current;
    if (!element || !pen || !maker) return;
    pen.imageSmoothingEnabled = false;
    const edge = (epoch: number) => Math.round((epoch * element.width) / epochs);
    return slices.add(() => {
      const choice = maker.next(choices.choices);
      if (!choice) return false;
      maker.draw(choice);
      const [left, right] = [edge(choice.epoch), Math.max(edge(choice.epoch) + 1, edge(choice.epoch + 1))];
      pen.clearRect(left, 0, right - left, element.height);
      pen.drawImage(
        maker.image,
        ...([choice.epoch, 0, 1, maker.image.height] as const),
        ...([left, 0, right - left, element.height] as const),
      );
      return true;
    });
  }, [choices, choicesVersion, shown, epochs, colour, ground, width, height]);

  const newest = newestEpoch(run);
  const epochAt = (event: PointerEvent): number | null => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const epoch = Math.floor(((event.clientX - bounds.left) / bounds.width) * epochs);
    return newest === null ? null : Math.max(0, Math.min(newest, epoch));
  };
  const follow = (event: PointerEvent) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const epoch = epochAt(event);
    if (view.getState().hoveredEpoch !== epoch) view.setState({ hoveredEpoch: epoch });
    onRow(Math.max(0, Math.min(0.99999, (event.clientY - bounds.top) / bounds.height)));
    if (event.buttons !== 1 || epoch === null || newest === null) return;
    const pinnedEpoch = epoch >= newest ? null : epoch;
    if (shownEpoch(view.getState(), newest) !== epoch) view.setState({ pinnedEpoch });
  };
  const leave = () => {
    view.setState({ hoveredEpoch: null });
    onRow(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if ((down === 0 && across === 0) || newest === null) return;
    event.preventDefault();
    event.stopPropagation();
    const at = view.getState().hoveredEpoch ?? newest;
    view.setState({ hoveredEpoch: Math.max(0, Math.min(newest, at + across)) });
    onRow(Math.max(0, Math.min(0.99999, (row ?? 0.5) + down / 50)));
  };

  return (
    <figure className="selection-map" style={{ width }}>
      <figcaption>
        <i className="swatch-block" style={{ background: colour }} />
        <b>{name}</b>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with places in it, not a form's group */}
      <div
        className="map-field"
        style={{ height }}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk through epochs and samples
        tabIndex={0}
        aria-label={t.race.maps.map(name)}
        onPointerMove={follow}
        onPointerDown={(event) => {
          if (event.button === 0) follow(event);
        }}
        onPointerLeave={leave}
        onBlur={leave}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} style={{ width, height }} />
        <EpochMarks run={run} />
        {row !== null && <div className="map-row" style={{ top: `${row * 100}%` }} />}
      </div>
      <div className="map-ticks" aria-hidden="true">
        {epochTicks(epochs, Math.max(2, width / 44)).map((number) => (
          <span key={number} style={{ left: `${((number - 0.5) / epochs) * 100}%` }}>
            {number}
          </span>
        ))}
      </div>
    </figure>
  );
}

/** The epoch shown, the epoch under the pointer, and where annealing begins. */
function EpochMarks({ run }: { readonly run: Run }) {
  const newest = newestEpoch(run);
  const shown = useView((view) => shownEpoch(view, newest));
  const pinned = useView((view) => view.pinnedEpoch !== null);
  const hovered = useView((view) => view.hoveredEpoch);
  const { epochs } = run.config;
  const middle = (epoch: number) => `${((epoch + 0.5) / epochs) * 100}%`;
  return (
    <>
      {run.annealFrom !== null && run.annealFrom < epochs && (
        <div
          className="map-anneal"
          style={{ left: `${(run.annealFrom / epochs) * 100}%` }}
          title={t.race.maps.annealing(String(epochNumber(run.annealFrom)))}
        />
      )}
      {pinned && shown !== null && (
        <div className="map-later" style={{ left: `${((shown + 1) / epochs) * 100}%` }} />
      )}
      {shown !== null && <div className="map-line" style={{ left: middle(shown) }} />}
      {hovered !== null && hovered !== shown && hovered < epochs && (
        <div className="map-hover" style={{ left: middle(hovered) }} />
      )}
    </>
  );
}
