// The vertical line of the epoch shown: dragged with the pointer, moved with the arrow keys, live at the newest epoch.
import type { KeyboardEvent } from 'react';
import { t } from '../../texts/texts.ts';
import { newestEpoch, useRun, useShownEpoch, useView, useViewStore } from '../pageContext.ts';
import { useIsRecorded } from '../recorded/showContext.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { useEpochAxis } from './EpochAxisContext.ts';
import { plotRight, toPixel } from './plotFrame.ts';

interface Props {
  readonly width: number;
}

function stepOf(key: string): number {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  return key === 'ArrowRight' || key === 'ArrowUp' ? 1 : 0;
}

export function EpochCursor({ width }: Props) {
  const view = useViewStore();
  const shown = useShownEpoch();
  const newest = useRun(newestEpoch);
  const axis = useEpochAxis();
  const mark = useIsRecorded() ? 'recorded' : 'live';
  const words = t.plot.cursor;
  const hovered = useView((state) => state.hoveredEpoch);
  const pinned = useView((state) => state.pinnedEpoch);
  const over = useRun((run) => run?.phase === 'finished' || run?.phase === 'failed');
  if (shown === null || newest === null) return null;
  /** An epoch whose end is not known yet is taken where it begins. */
  const place = (position: number, fallback: number) => {
    const value = axis.at(position);
    return toPixel(Number.isFinite(value) ? value : axis.at(fallback), axis.scale, width);
  };
  const at = (epoch: number) => place(epoch + 0.5, epoch);
  const left = place(shown, shown);
  const column = place(shown + 1, shown) - left;
  const live = pinned === null && !over;
  const name = (live ? words[mark] : words.epoch)(String(epochNumber(shown)));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key);
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? newest : step === 0 ? null : shown + step;
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    view.setState({ pinnedEpoch: target >= newest ? null : Math.max(0, target) });
  };

  return (
    <>
      <div className="cursor-column" style={{ left, width: column }} />
      {hovered !== null && hovered !== shown && (
        <div className="cursor-hover" style={{ left: at(hovered) }} />
      )}
      {pinned !== null && <div className="cursor-later" style={{ left: left + column, right: plotRight }} />}
      <div className="cursor-line" style={{ left: at(shown) }} />
      <div className="cursor-row">
        <div
          className="cursor-handle"
          role="slider"
          tabIndex={0}
          aria-label={words.name}
          aria-valuemin={1}
          aria-valuemax={epochNumber(newest)}
          aria-valuenow={epochNumber(shown)}
          aria-valuetext={name}
          style={{ left: Math.max(58, Math.min(width - 46, at(shown))) }}
          onKeyDown={onKeyDown}
          title={words.help}
        >
          <i className={live ? 'live-dot on' : 'live-dot'} />
          {name}
        </div>
        {pinned !== null && (
          <button
            type="button"
            className="quiet to-live"
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => view.setState({ pinnedEpoch: null })}
          >
            {over ? words.toLast : mark === 'live' ? words.toLive : words.toNewest}
          </button>
        )}
      </div>
    </>
  );
}
