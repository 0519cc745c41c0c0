// How the charts over a run are drawn: over what, the loss linear or logarithmic, smoothed or not.
import type { CurveX } from '../../state/viewStore.ts';
import { t } from '../../texts/texts.ts';
import { useView, useViewStore } from '../pageContext.ts';
import { Choices } from '../race/Choices.tsx';

const axes: readonly CurveX[] = ['epoch', 'samples', 'time'];
const scales = ['linear', 'log'] as const;

export function CurveOptions() {
  const store = useViewStore();
  const words = t.plot.options;
  const { xAxis, lossScale, smoothing } = useView((view) => view);
  return (
    <div className="curve-options">
      <Choices
        legend={words.over}
        options={axes.map((value) => ({ value, label: words.axes[value] }))}
        value={xAxis}
        onChange={(x) => store.setState({ xAxis: x })}
      />
      <Choices
        legend={words.loss}
        options={scales.map((value) => ({ value, label: words.scales[value] }))}
        value={lossScale}
        onChange={(scale) => store.setState({ lossScale: scale })}
      />
      <label title={words.smoothHelp}>
        {words.smooth}{' '}
        <select
          value={smoothing}
          onChange={(event) => store.setState({ smoothing: Number(event.target.value) })}
        >
          {[1, 3, 5, 9].map((over) => (
            <option key={over} value={over}>
              {over === 1 ? words.off : words.overEpochs(String(over))}
            </option>
          ))}
        </select>
      </label>
      <span className="unit curve-key">{words.key}</span>
    </div>
  );
}
