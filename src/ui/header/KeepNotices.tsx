// What is said when a run goes on after something ended it: a lost GPU, a reload, another tab; and when it is not kept.
import { t } from '../../texts/texts.ts';
import { useActions, useEngine, useKept } from '../pageContext.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { arrivalWords, offerWords } from '../words/keepWords.ts';
import { Notice } from './Notice.tsx';

function OkButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className="quiet" onClick={onClick}>
      {t.chrome.ok}
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
        <b>{t.notices.device.lost}</b> {t.notices.device.opening(loss.reason)}
      </Notice>
    );
  }
  const epoch = Math.min(...loss.runs.map((run) => run.epoch));
  const wentOn = epoch > 0 ? t.notices.device.fromCheckpoint : t.notices.device.fromStart;
  return (
    <Notice kind="note">
      <b>{t.notices.device.reopened}</b> {wentOn(loss.reason, String(epochNumber(epoch)))}{' '}
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
          {t.notices.arrival.startAnew}
        </button>{' '}
        <OkButton onClick={dismissArrival} />
      </Notice>
    );
  }
  if (!offer) return null;
  const { name, epoch, epochs } = offer.race;
  return (
    <Notice kind="note">
      <b>{offerWords(offer)}</b> {t.notices.arrival.offered(name, String(epochNumber(epoch)), String(epochs))}{' '}
      <button type="button" className="quiet" onClick={goOnOffered}>
        {offer.why === 'otherTab' ? t.notices.arrival.takeOver : t.notices.arrival.goOn}
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
