// What is said when a run goes on after something ended it: a lost GPU, a reload, another tab; and when it is not kept.
import { useActions, useEngine, useKept } from '../pageContext.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { arrivalWords, offerWords } from '../words/keepWords.ts';
import { Notice } from './Notice.tsx';

function OkButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className="quiet" onClick={onClick}>
      OK
    </button>
  );
}

/** The GPU device was lost, and what has become of it. */
export function DeviceNotices() {
  const loss = useEngine((engine) => engine.loss);
  const { dismissLoss } = useActions();
  if (!loss) return null;
  if (loss.type === 'deviceLost') {
    return (
      <Notice kind="note">
        <b>The GPU was lost</b> ({loss.reason}). Another device is being opened; the images come from this
        browser&#x2019;s storage.
      </Notice>
    );
  }
  const epoch = Math.min(...loss.runs.map((run) => run.epoch));
  return (
    <Notice kind="note">
      <b>The GPU was lost and opened again</b> ({loss.reason}). Training went on at epoch {epochNumber(epoch)}
      {epoch > 0 ? ', from its last checkpoint' : ', its first: there was no checkpoint yet'}.{' '}
      <OkButton onClick={dismissLoss} />
    </Notice>
  );
}

/** Whether this visit went on with what the last one left. */
export function ArrivalNotices() {
  const wentOn = useKept((kept) => kept.wentOn);
  const offer = useKept((kept) => kept.offer);
  const { restart, goOnOffered, dismissArrival } = useActions();
  if (wentOn) {
    const startAnew = () => {
      dismissArrival();
      restart();
    };
    return (
      <Notice kind="note">
        <b>{arrivalWords(wentOn)}</b> {wentOn.name}.{' '}
        <button type="button" className="quiet" onClick={startAnew}>
          Start anew
        </button>{' '}
        <OkButton onClick={dismissArrival} />
      </Notice>
    );
  }
  if (!offer) return null;
  return (
    <Notice kind="note">
      <b>{offerWords(offer)}</b> {offer.race.name}, epoch {epochNumber(offer.race.epoch)} of{' '}
      {offer.race.epochs}.{' '}
      <button type="button" className="quiet" onClick={goOnOffered}>
        {offer.why === 'otherTab' ? 'Take it over' : 'Go on with it'}
      </button>{' '}
      <OkButton onClick={dismissArrival} />
    </Notice>
  );
}

/** What could not be kept, and what to do about it. */
export function KeepingProblems() {
  const problem = useKept((kept) => kept.problem);
  const checkpoints = useEngine((engine) => engine.checkpoints?.problem ?? null);
  return [problem, checkpoints].map(
    (text) =>
      text !== null && (
        <Notice key={text} kind="error">
          {text}
        </Notice>
      ),
  );
}
