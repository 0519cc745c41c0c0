// The life of the selected image in the run in focus: its losses, its fates, what the network says of it now.
import { t } from '../../texts/texts.ts';
import './biography.css';
import { useMemo } from 'react';
import { groundTruth } from '../../state/groundTruth.ts';
import {
  reportOf,
  useAttendedEpoch,
  useGround,
  usePage,
  useRun,
  useView,
  useViewStore,
} from '../pageContext.ts';
import { useClassNames, useLabels } from '../race/useRaceRuns.ts';
import { spoiltOf, stepWords, sumWords } from '../words/lifeWords.ts';
import { count } from '../words/numbers.ts';
import { LifeChart } from './LifeChart.tsx';
import { lifeSteps, lifeSums } from './lifeSteps.ts';
import { Nearest } from './Nearest.tsx';
import { Picture } from './Picture.tsx';
import { PredictionNow } from './PredictionNow.tsx';
import { SpoiltNote } from './SpoiltNote.tsx';
import { useImages } from './useImages.ts';
import { useLife } from './useLife.ts';

/** The run as it stood at its newest selection; steps in between change nothing here. */
function useRunAtEpoch() {
  const { runs } = usePage();
  const id = useRun((run) => run?.id ?? null);
  const version = useRun((run) =>
    run ? `${run.choicesVersion}/${run.galleryVersion}/${run.reports.length}` : '',
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when the run has changed
  return useMemo(() => (id === null ? null : (runs.getState().runs[id] ?? null)), [id, version, runs]);
}

function Life({ sample }: { readonly sample: number }) {
  const run = useRunAtEpoch();
  const ground = useGround();
  const view = useViewStore();
  const attended = useAttendedEpoch();
  const hovered = useView((state) => state.hoveredEpoch);
  const { life, answered, askAgain } = useLife(sample);
  const classes = useClassNames();
  const labels = useLabels();
  const steps = useMemo(() => (run ? lifeSteps(run, sample, life) : []), [run, sample, life]);
  const nearest = life?.nearest ?? [];
  const label = life?.label ?? labels?.[sample] ?? null;
  const truth = run ? groundTruth(run.config) : null;
  const spoilt =
    run && label !== null ? spoiltOf(truth, run.config, sample, { label, classes: classes.length }) : null;
  const others = [
    ...nearest.map(({ index }) => index),
    ...(spoilt?.original == null ? [] : [spoilt.original]),
  ];
  const pictures = useImages([sample, ...others]);
  if (!run) return null;
  const step = steps.find(({ epoch }) => epoch === attended) ?? steps.at(-1);
  return (
    <div className="biography" data-sample={sample}>
      <div className="image-facts">
        <Picture className="picture" image={pictures.get(sample)} />
        <div>
          <p>
            <b>{label === null ? t.biography.image : (classes[label] ?? label)}</b>{' '}
            <span className="unit">{t.biography.number(count(sample + 1))}</span>
          </p>
          {spoilt && (
            <SpoiltNote spoilt={spoilt} classes={classes} picture={pictures.get(spoilt.original ?? -1)} />
          )}
          <p className="help">{sumWords(lifeSums(steps), steps.at(-1))}</p>
        </div>
      </div>
      <h3>
        {t.biography.lossTitle} <span className="unit">{t.biography.lossUnit}</span>
      </h3>
      <LifeChart
        {...{ steps, ground, attended }}
        epochs={run.config.epochs}
        reportOf={(epoch) => reportOf(run, epoch)}
        onHover={(epoch) => {
          if (epoch !== hovered) view.setState({ hoveredEpoch: epoch });
        }}
      />
      <p className="life-key">
        <span>
          <i className="life-mark life-trained" /> {t.biography.key.trained}
        </span>
        <span>
          <i className="life-mark life-left" /> {t.biography.key.left}
        </span>
        <span>
          <b aria-hidden="true">{'\u00D7'}</b> {t.biography.key.dropped}
        </span>
      </p>
      {step && <p className="life-step">{stepWords(step, reportOf(run, step.epoch))}</p>}
      {life && label !== null && (
        <PredictionNow
          {...{ now: life.now, classes, label, trueLabel: spoilt?.trueLabel ?? null, askAgain }}
        />
      )}
      {answered && !life && <p className="help">{t.biography.recordedGaps}</p>}
      {nearest.length > 0 && <Nearest {...{ nearest, pictures, truth }} />}
    </div>
  );
}

export function Biography() {
  const sample = useView((view) => view.selectedSample);
  return sample === null ? null : <Life sample={sample} />;
}
