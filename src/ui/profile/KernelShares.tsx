// A step's time by kind of kernel: a bar for the share, the time, and how many launches it takes.
import { t } from '../../texts/texts.ts';
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
  const words = t.profile.table;
  return (
    <table className="kernel-shares">
      <caption className="only-heard">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kernel}</th>
          <th scope="col" className="share">
            {timed ? words.share : ''}
          </th>
          <th scope="col" title={words.timeTitle}>
            {timed ? 'ms' : ''}
          </th>
          <th scope="col" title={words.launchesTitle}>
            {words.launches}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words: kernel, launches: own, sumMs }) => (
          <tr key={kernel}>
            <th scope="row">{kernel}</th>
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
          <th scope="row">{words.step}</th>
          <td className="share" />
          <td>{timed && milliseconds(total / samples)}</td>
          <td>{count(launches)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
