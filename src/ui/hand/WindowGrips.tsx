// The three grips of the bracket: its ends and its whole, as sliders for pointer, touch and keys.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { GroupRange } from '../../core/window.ts';
import { t } from '../../texts/texts.ts';
import { groupNumber } from '../words/epochNumber.ts';
import type { WindowHand } from './useWindowHand.ts';
import { draggedWindow, type Grip, type GroupSpans, keyedWindow } from './windowDrag.ts';

interface Props {
  readonly hand: WindowHand;
  /** The window that the bracket shows. */
  readonly shown: GroupRange;
  readonly spans: GroupSpans;
  /** Pixels of the bracket. */
  readonly from: number;
  readonly to: number;
  /** Of the line that carries the bracket. */
  readonly top: number;
  /** What the window is, in words. */
  readonly words: string;
}

/** A key press is taken over after a moment without another, so that one can go several groups at once. */
const keysRestMs = 900;
/** Touch needs room: wider than the ends are drawn. */
const endWidth = 26;
const [above, below] = [20, 16];

/** In a presentation the chart is zoomed: pixels of the pointer to one of the chart. */
function zoomOf(element: SVGElement): number {
  const svg = element.ownerSVGElement;
  return svg ? svg.getBoundingClientRect().width / svg.width.baseVal.value || 1 : 1;
}

export function WindowGrips({ hand, shown, spans, from, to, top, words }: Props) {
  const grabbed = useRef<{ readonly x: number; readonly window: GroupRange } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = useRef(hand.settle);
  settle.current = hand.settle;
  const giveUp = useRef(hand.giveUp);
  giveUp.current = hand.giveUp;
  // The bracket may go under the hand: annealing has no window.
  useEffect(
    () => () => {
      clearTimeout(rest.current);
      giveUp.current();
    },
    [],
  );

  const onPointerDown = (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, window: shown };
    hand.move(shown);
  };
  const onPointerMove = (grip: Grip) => (event: PointerEvent<SVGElement>) => {
    const { current } = grabbed;
    if (!current) return;
    event.stopPropagation();
    const moved = (event.clientX - current.x) / zoomOf(event.currentTarget);
    hand.move(draggedWindow(grip, current.window, moved, spans));
  };
  const onPointerUp = () => {
    if (!grabbed.current) return;
    grabbed.current = null;
    hand.settle();
  };
  const onPointerCancel = () => {
    grabbed.current = null;
    hand.giveUp();
  };
  const onKeyDown = (grip: Grip) => (event: KeyboardEvent) => {
    clearTimeout(rest.current);
    if (event.key === 'Escape') {
      // What is under way is given up first; the next Escape is the page's, e.g. to leave the presentation.
      if (hand.draft) event.preventDefault();
      return hand.giveUp();
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return hand.settle();
    }
    const next = keyedWindow(grip, shown, event.key, hand.groups);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    hand.move(next);
    rest.current = setTimeout(() => settle.current(), keysRestMs);
  };

  const last = shown.start + shown.size - 1;
  const grips = [
    {
      ...{
        grip: 'whole' as const,
        label: t.hand.grips.whole,
        least: 0,
        most: hand.groups - shown.size,
        now: shown.start,
      },
      ...{ x: from, width: Math.max(2, to - from) },
    },
    {
      ...{ grip: 'from' as const, label: t.hand.grips.from, least: 0, most: last, now: shown.start },
      ...{ x: from - endWidth + Math.min(8, (to - from) / 3), width: endWidth },
    },
    {
      ...{
        grip: 'to' as const,
        label: t.hand.grips.to,
        least: shown.start,
        most: hand.groups - 1,
        now: last,
      },
      ...{ x: to - Math.min(8, (to - from) / 3), width: endWidth },
    },
  ];
  return grips.map(({ grip, label, least, most, now, x, width }) => (
    <g
      key={grip}
      className={`window-grip grip-${grip}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={groupNumber(least)}
      aria-valuemax={groupNumber(most)}
      aria-valuenow={groupNumber(now)}
      aria-valuetext={words}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove(grip)}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onKeyDown={onKeyDown(grip)}
      onBlur={(event) => {
        // From one grip to the next nothing is taken over yet.
        if ((event.relatedTarget as Element | null)?.closest?.('.window-grip')) return;
        clearTimeout(rest.current);
        if (!grabbed.current) hand.settle();
      }}
    >
      <rect className="grip-room" x={x} y={top - above} width={width} height={above + below} rx={4} />
      {grip !== 'whole' && <GripMark x={grip === 'from' ? from : to} top={top} />}
      <title>{grip === 'whole' ? t.hand.dragWhole : t.hand.dragEnd}</title>
    </g>
  ));
}

/** A small handle with two lines, as one knows it from things that can be pulled. */
function GripMark({ x, top }: { readonly x: number; readonly top: number }) {
  return (
    <g className="grip-mark" transform={`translate(${x} ${top + 5})`}>
      <rect x={-4.5} y={-8} width={9} height={16} rx={3} />
      <path d="M-1.5,-4V4M1.5,-4V4" />
    </g>
  );
}
