// Where a training step's time goes. Closed at first, and closed it costs nothing: the engine measures only while
// it is open. It stands under the charts, so that opening it moves none of them.
import './profile.css';
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
  const bytes = (value: number | null) => (value === null ? nothing : megabytes(value));
  return (
    <dl className="profile-figures">
      <div title="By the clock, from the pace: everything counts, waiting too">
        <dt>a step takes</dt>
        <dd>{stepMs === null ? nothing : `${milliseconds(stepMs)} ms`}</dd>
      </div>
      <div title="JavaScript's time to record and submit one step">
        <dt>encode</dt>
        <dd>{encodeMs === null ? nothing : `${milliseconds(encodeMs)} ms`}</dd>
      </div>
      <div title="GPU memory of this run: weights, activations, gradients, scores">
        <dt>run</dt>
        <dd>{bytes(runBytes)}</dd>
      </div>
      <div title="GPU memory of the images and labels, once for all runs">
        <dt>images, shared</dt>
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
  if (samples === 0) return <p className="help">The first sample comes within a second of training.</p>;
  if (kinds.length === 0) {
    const name = engine === 'tfjs' ? 'TensorFlow.js' : 'This engine';
    return (
      <p className="help">{name} does not tell its kernels; pace, encode time and memory are measured.</p>
    );
  }
  if (kinds.some(({ sumMs }) => sumMs === null)) {
    return (
      <p className="help">
        This device has no timestamps: launches are counted, and the clock tells what a whole step takes.
      </p>
    );
  }
  return (
    <p className="help">
      Mean of {count(samples)} {samples === 1 ? 'step' : 'steps'}, one a second, each recorded launch by
      launch: a little slower than the others.
      {rounded &&
        ' This browser rounds GPU times to 0.1 ms, so short kernels need many samples; chrome://flags/#enable-webgpu-developer-features gives exact ones.'}
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
    <section className="profile" aria-label="Profile">
      <Disclosure
        title="Profile"
        about="where a training step's time goes"
        open={open}
        onToggle={() => setProfiling(!open)}
        contentsId="profile-contents"
      >
        <Contents />
      </Disclosure>
    </section>
  );
}
