// A step's time by kind of kernel: a bar for the share, the time, and how many launches it takes.
import { useProfile } from '../pageContext.ts';
import { count, milliseconds, percent } from '../words/numbers.ts';
import { kernelLines } from './kernelWords.ts';

export function KernelShares() {
  const kinds = useProfile((profile) => profile.kinds);
  const samples = useProfile((profile) => profile.samples);
  const rows = kernelLines(kinds);
  const total = rows.reduce((sum, { sumMs }) => sum + (sumMs ?? 0), 0);
  const largest = Math.max(...rows.map(({ sumMs }) => sumMs ?? 0));
  const timed = rows.some(({ sumMs }) => sumMs !== null);
  const launches = rows.reduce((sum, row) => sum + row.launches, 0);
  return (
    <table className="kernel-shares">
      <caption className="only-heard">A training step by kind of kernel</caption>
      <thead>
        <tr>
          <th scope="col">Kernel</th>
          <th scope="col" className="share">
            {timed ? 'share' : ''}
          </th>
          <th scope="col" title="GPU time of one step">
            {timed ? 'ms' : ''}
          </th>
          <th scope="col" title="Compute dispatches of one step">
            launches
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, launches: own, sumMs }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td className="share">
              {sumMs !== null && total > 0 && (
                <>
                  <i style={{ width: `${(70 * sumMs) / largest}%` }} />
                  {percent(sumMs / total, 0)}
                </>
              )}
            </td>
            <td>{sumMs !== null && milliseconds(sumMs / samples)}</td>
            <td>{count(own)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Step</th>
          <td className="share" />
          <td>{timed && milliseconds(total / samples)}</td>
          <td>{count(launches)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
