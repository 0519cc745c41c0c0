// How the charts over a run are drawn: over what, the loss linear or logarithmic, smoothed or not.
import type { CurveX } from '../../state/viewStore.ts';
import { useView, useViewStore } from '../pageContext.ts';
import { Choices } from '../race/Choices.tsx';

const axes: readonly { readonly value: CurveX; readonly label: string }[] = [
  { value: 'epoch', label: 'epochs' },
  { value: 'samples', label: 'images trained' },
  { value: 'time', label: 'time' },
];

const scales: readonly { readonly value: 'linear' | 'log'; readonly label: string }[] = [
  { value: 'linear', label: 'linear' },
  { value: 'log', label: 'log' },
];

export function CurveOptions() {
  const store = useViewStore();
  const { xAxis, lossScale, smoothing } = useView((view) => view);
  return (
    <div className="curve-options">
      <Choices legend="over" options={axes} value={xAxis} onChange={(x) => store.setState({ xAxis: x })} />
      <Choices
        legend="loss"
        options={scales}
        value={lossScale}
        onChange={(scale) => store.setState({ lossScale: scale })}
      />
      <label title="Each point the mean of itself and the epochs before it; the faint line is as measured">
        smooth{' '}
        <select
          value={smoothing}
          onChange={(event) => store.setState({ smoothing: Number(event.target.value) })}
        >
          {[1, 3, 5, 9].map((over) => (
            <option key={over} value={over}>
              {over === 1 ? 'off' : `${over} epochs`}
            </option>
          ))}
        </select>
      </label>
      <span className="unit curve-key">ring: best, dot: newest</span>
    </div>
  );
}
