// Images trained a second since the panel was opened.
import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useProfile } from '../pageContext.ts';
import { plotLeft, plotRight } from '../plot/plotFrame.ts';
import { count } from '../words/numbers.ts';

const height = 92;

export function PaceLine() {
  const pace = useProfile((profile) => profile.pace);
  const newest = pace.at(-1);
  return (
    <figure className="panel profile-pace">
      <figcaption>
        <b>Pace</b> <span className="unit">images/s, over seconds since this panel was opened</span>
        <span className={newest ? 'readout' : 'readout quiet'}>
          {newest ? count(newest.imagesPerSecond) : 'not yet'}
        </span>
      </figcaption>
      <div style={{ height }}>
        {pace.length > 1 && (
          <ResponsiveContainer width="100%" height={height}>
            <LineChart data={[...pace]} margin={{ top: 6, right: plotRight, bottom: 0, left: 0 }}>
              <XAxis
                dataKey="second"
                type="number"
                domain={['dataMin', 'dataMax']}
                height={20}
                tickCount={5}
                tickFormatter={(second: number) => `${Math.round(second)} s`}
                stroke="var(--axis)"
              />
              <YAxis
                width={plotLeft}
                domain={[0, 'auto']}
                tickCount={3}
                tickFormatter={(value: number) => count(value)}
                stroke="var(--axis)"
              />
              <Line
                dataKey="imagesPerSecond"
                stroke="var(--ink)"
                strokeWidth={1.5}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            </LineChart>
          </ResponsiveContainer>
        )}
        {pace.length < 2 && <p className="not-yet">The line begins with the next training steps.</p>}
      </div>
    </figure>
  );
}
