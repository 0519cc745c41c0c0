// Where a training step's time goes. Closed at first, and closed it costs nothing: the engine measures only while
// it is open. It stands under the charts, so that opening it moves none of them.
import './profile.css';
import { t } from '../../texts/texts.ts';
import { useActions, useProfile, useRun } from '../pageContext.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { count, megabytes, milliseconds, nothing } from '../words/numbers.ts';
import { KernelShares } from './KernelShares.tsx';
import { PaceLine } from './PaceLine.tsx';

function Figures() {
  const encodeMs = useProfile((profile) => profile.encodeMs);
  const runBytes = useProfile((profile) => profile.runBytes);
  const sharedBytes = useProfile((profile) => profile.sharedBytes);
  const batchSize = useRun((run) => run?.config.batchSize ?? null);
  const pace = useRun((run) => run?.imagesPerSecond ?? null);
  const stepMs = batchSize && pace ? (1000 * batchSize) / pace : null;
  const { step, encode, run, shared } = t.profile;
  const bytes = (value: number | null) => (value === null ? nothing : megabytes(value));
  return (
    <dl className="profile-figures">
      <div title={step.title}>
        <dt>{step.name}</dt>
        <dd>{stepMs === null ? nothing : `${milliseconds(stepMs)} ms`}</dd>
      </div>
      <div title={encode.title}>
        <dt>{encode.name}</dt>
        <dd>{encodeMs === null ? nothing : `${milliseconds(encodeMs)} ms`}</dd>
      </div>
      <div title={run.title}>
        <dt>{run.name}</dt>
        <dd>{bytes(runBytes)}</dd>
      </div>
      <div title={shared.title}>
        <dt>{shared.name}</dt>
        <dd>{bytes(sharedBytes)}</dd>
      </div>
    </dl>
  );
}

/** How far the times can be believed. */
function Precision() {
  const samples = useProfile((profile) => profile.samples);
  const kinds = useProfile((profile) => profile.kinds);
  const rounded = useProfile((profile) => profile.rounded);
  const engine = useRun((run) => run?.config.engine ?? null);
  if (samples === 0) return <p className="help">{t.profile.noSample}</p>;
  if (kinds.length === 0) {
    const name = engine === 'tfjs' ? 'TensorFlow.js' : t.profile.thisEngine;
    return <p className="help">{t.profile.noKernels(name)}</p>;
  }
  if (kinds.some(({ sumMs }) => sumMs === null)) {
    return <p className="help">{t.profile.noTimestamps}</p>;
  }
  return (
    <p className="help">
      {t.profile.mean(samples, count(samples))}
      {rounded && ` ${t.profile.rounded}`}
    </p>
  );
}

function Contents() {
  const hasKernels = useProfile((profile) => profile.kinds.length > 0);
  return (
    <>
      <Figures />
      {hasKernels && <KernelShares />}
      <Precision />
      <PaceLine />
    </>
  );
}

export function ProfilePanel() {
  const open = useProfile((profile) => profile.open);
  const { setProfiling } = useActions();
  return (
    <section className="profile" aria-label={t.profile.title}>
      <Disclosure
        title={t.profile.title}
        about={t.profile.about}
        open={open}
        onToggle={() => setProfiling(!open)}
        contentsId="profile-contents"
      >
        <Contents />
      </Disclosure>
    </section>
  );
}
