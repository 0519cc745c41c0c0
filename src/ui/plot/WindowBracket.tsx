// The window over the loss axis: one bracket with rounded ends, always the same shape, that travels to its new place.
// It can be grabbed: then the run goes on by itself, and another one with the window where the hand holds it.
import { usePlotArea, useXAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import type { GroupRange } from '../../core/window.ts';
import { originOf } from '../../state/raceRuns.ts';
import { focusedRun } from '../../state/runStore.ts';
import { t } from '../../texts/texts.ts';
import { useWindowHand } from '../hand/useWindowHand.ts';
import { WindowGrips } from '../hand/WindowGrips.tsx';
import { sameWindow } from '../hand/windowDrag.ts';
import { reportOf, useRun, useRuns } from '../pageContext.ts';
import { heldWords } from '../words/heldWords.ts';
import { groupsOf } from './categoryLook.ts';
import { useTween } from './useTween.ts';
import { lossesOfGroups, windowLosses } from './windowLosses.ts';

/** A bracket from x0 to x1 that opens downwards: `height` tall, ends rounded. */
export function bracketPath(x0: number, x1: number, top: number, height: number): string {
  const r = Math.min(6, height, Math.max(0.5, (x1 - x0) / 2));
  return `M${x0},${top + height}V${top + r}Q${x0},${top} ${x0 + r},${top}H${x1 - r}Q${x1},${top} ${x1},${top + r}V${top + height}`;
}

/** Where the run that this one has left has its own window in the same epoch; null where there is none. */
function useGhostLosses(epoch: number): readonly [number, number] | null {
  const ghost = useRuns((state) => {
    const run = focusedRun(state);
    const left = run && originOf(state, run);
    return left?.fork.byHand && epoch >= left.fork.epoch ? reportOf(left.origin, epoch) : undefined;
  });
  return ghost ? windowLosses(ghost) : null;
}

/** @param report where the hand moves the window, as it would be with it */
export function WindowBracket({ report: drawn }: { readonly report: SelectionReport }) {
  const chosen = useRun((run) => reportOf(run, drawn.epoch));
  const report = chosen ?? drawn;
  const x = useXAxisScale();
  const area = usePlotArea();
  const hand = useWindowHand(report);
  const ghost = useGhostLosses(report.epoch);
  const shown: GroupRange = hand.draft ?? hand.ordered ?? hand.now;
  const losses = lossesOfGroups(report, shown);
  const ends = losses && x ? [x(losses[0]) ?? 0, x(losses[1]) ?? 0] : [0, 0];
  const [from = 0, to = 0] = useTween(ends, hand.draft ? 120 : 260);
  if (!area || !x || !losses || !report.window) return null;
  const top = area.y - 9;
  const middle = Math.max(area.x + 130, Math.min(area.x + area.width - 130, (from + to) / 2));
  const moved = !sameWindow(shown, hand.now);
  const words = heldWords(report, shown, hand.draft ? 'draft' : hand.ordered ? 'ordered' : 'now');
  const spans = groupsOf(report).map(({ lowestLoss, highestLoss }) =>
    lowestLoss === null || highestLoss === null ? null : ([x(lowestLoss) ?? 0, x(highestLoss) ?? 0] as const),
  );
  const path = (pair: readonly [number, number] | null) => {
    const [x0, x1] = pair ? [x(pair[0]) ?? 0, x(pair[1]) ?? 0] : [0, 0];
    return bracketPath(x0, Math.max(x1, x0 + 2), top, 11);
  };
  const canHold = hand.exists && hand.problem === null;
  return (
    <g className={`window-bracket ${hand.draft ? 'in-hand' : ''}`}>
      <rect className="window-tint" x={from} y={area.y} width={Math.max(0, to - from)} height={area.height} />
      {ghost && <path className="window-ghost" d={path(ghost)} />}
      {moved && <path className="window-before" d={path(windowLosses(report))} />}
      <path className="window-line" d={bracketPath(from, Math.max(to, from + 2), top, 11)} />
      <text x={middle} y={area.y - 14} textAnchor="middle">
        {words}
      </text>
      {canHold && <WindowGrips {...{ hand, shown, spans, from, to, top, words }} />}
      {hand.exists && hand.problem !== null && <title>{t.hand.cannot(hand.problem)}</title>}
    </g>
  );
}
