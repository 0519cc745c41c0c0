// Images trained a second since the panel was opened.
import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { t } from '../../texts/texts.ts';
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
        <b>{t.profile.pace.title}</b> <span className="unit">{t.profile.pace.unit}</span>
        <span className={newest ? 'readout' : 'readout quiet'}>
          {newest ? count(newest.imagesPerSecond) : t.profile.pace.notYet}
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
        {pace.length < 2 && <p className="not-yet">{t.profile.pace.lineLater}</p>}
      </div>
    </figure>
  );
}
