// "Why?": what the reader sees in the shown epoch, explained in two plain sentences.
import { t } from '../../texts/texts.ts';
import { reportOf, useEngine, useRun, useShownEpoch } from '../pageContext.ts';
import { MarkedText } from '../terms/MarkedText.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { explain } from '../words/explain.ts';

export function Why() {
  const epoch = useShownEpoch();
  const catalog = useEngine((engine) => engine.catalog);
  const report = useRun((run) => reportOf(run, epoch));
  const before = useRun((run) => (epoch === null ? undefined : reportOf(run, epoch - 1)));
  const record = useRun((run) => run?.records.find((candidate) => candidate.epoch === epoch));
  const recordBefore = useRun((run) =>
    run?.records.find((candidate) => candidate.epoch === (epoch ?? 0) - 1),
  );
  const methodId = useRun((run) => run?.config.method);
  const method = catalog?.methods.find((entry) => entry.id === methodId);
  return (
    <section className="card why" aria-label={t.explain.name}>
      <h2>
        {t.explain.title}{' '}
        {report && <span className="unit">{t.explain.epoch(String(epochNumber(report.epoch)))}</span>}
      </h2>
      {report ? (
        explain({ report, before, record, recordBefore, method }).map((sentence) => (
          <p key={sentence}>
            <MarkedText text={sentence} />
          </p>
        ))
      ) : (
        <p className="help">{t.explain.empty}</p>
      )}
    </section>
  );
}
