// The image or the group under the pointer, else the one that was clicked: what it is and what happens to it.
import { useEffect, useRef } from 'react';
import type { SelectionCategory, SelectionReport } from '../../core/records.ts';
import { type Gallery, imageOf } from '../../state/galleryShelf.ts';
import { t } from '../../texts/texts.ts';
import { Biography } from '../biography/Biography.tsx';
import {
  reportOf,
  useEngine,
  useGround,
  useRun,
  useShownEpoch,
  useView,
  useViewStore,
} from '../pageContext.ts';
import { categoryLook, groupsOf } from '../plot/categoryLook.ts';
import { Term } from '../terms/Term.tsx';
import { categoryHead } from '../words/categoryNames.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { count, loss, percent } from '../words/numbers.ts';

function fateWords(category: SelectionCategory): string {
  const { fates } = t.aside.inspector;
  if (category.kind === 'newcomer') return fates.newcomer;
  if (category.selected) return fates.trained;
  return category.kind === 'dropped' ? fates.dropped : fates.left;
}

function Swatch({ report, place }: { readonly report: SelectionReport; readonly place: number }) {
  const ground = useGround();
  const category = report.categories[place];
  if (!category) return null;
  const look = categoryLook(category, place, groupsOf(report).length, ground);
  return (
    <i
      className={`fate fate-${look.hatched ? 'dropped' : 'used'}`}
      style={{ backgroundColor: look.colour }}
    />
  );
}

function Picture({ gallery, place }: { readonly gallery: Gallery; readonly place: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(imageOf(gallery, place), 0, 0);
  }, [gallery, place]);
  return <canvas ref={canvas} className="picture" width={32} height={32} />;
}

function ImageFacts() {
  const hovered = useView((view) => view.hoveredImage);
  const selected = useView((view) => view.selectedImage);
  // The selected image has its biography; its facts would say the same again.
  const ref = hovered?.epoch === selected?.epoch && hovered?.place === selected?.place ? null : hovered;
  const gallery = useRun((run) => (ref ? run?.galleries.at(ref.epoch) : undefined));
  const report = useRun((run) => reportOf(run, ref?.epoch ?? null));
  const dataId = useRun((run) => run?.config.data);
  const catalog = useEngine((engine) => engine.catalog);
  const classes = catalog?.data.find((entry) => entry.id === dataId)?.classes;
  const sample = ref ? gallery?.samples[ref.place] : undefined;
  if (!ref || !gallery || !report || !sample) return null;
  const category = report.categories[sample.category];
  if (!category) return null;
  const words = t.aside.inspector;
  return (
    <div className="image-facts">
      <Picture gallery={gallery} place={ref.place} />
      <dl>
        <div>
          <dt>
            <Term id="label">{words.label}</Term>
          </dt>
          <dd>{classes?.[sample.label] ?? sample.label}</dd>
        </div>
        <div>
          <dt>
            <Term id="loss">{words.loss}</Term>
          </dt>
          <dd>{loss(sample.loss)}</dd>
        </div>
        <div>
          <dt>
            <Term id="group">{words.group}</Term>
          </dt>
          <dd>
            <Swatch report={report} place={sample.category} /> {categoryHead(report, sample.category)}
          </dd>
        </div>
        <div>
          <dt>{words.state}</dt>
          <dd>{fateWords(category)}</dd>
        </div>
        <div>
          <dt>{words.image}</dt>
          <dd>{words.imageNumber(count(sample.index + 1), String(epochNumber(ref.epoch)))}</dd>
        </div>
      </dl>
    </div>
  );
}

function GroupFacts() {
  const epoch = useShownEpoch();
  const report = useRun((run) => reportOf(run, epoch));
  const place = useView((view) => view.hoveredCategory ?? view.selectedCategory);
  const category = place === null ? undefined : report?.categories[place];
  if (!report || place === null || !category) return null;
  const words = t.aside.inspector;
  return (
    <dl className="group-facts">
      <div>
        <dt>
          <Swatch report={report} place={place} /> {categoryHead(report, place)}
        </dt>
        <dd>{fateWords(category)}</dd>
      </div>
      <div>
        <dt>{words.images}</dt>
        <dd>
          {count(category.count)} ({percent(category.count / Math.max(1, report.present))})
        </dd>
      </div>
      <div>
        <dt>{words.losses}</dt>
        <dd>
          {words.lossRange(
            loss(category.lowestLoss, 2),
            loss(category.highestLoss, 2),
            loss(category.meanLoss),
          )}
        </dd>
      </div>
    </dl>
  );
}

export function Inspector() {
  const selected = useView((view) => view.selectedSample !== null || view.selectedCategory !== null);
  const anything = useView(
    (view) =>
      (view.hoveredImage ?? view.selectedSample ?? view.hoveredCategory ?? view.selectedCategory) !== null,
  );
  const view = useViewStore();
  return (
    <section className="card inspector" aria-label={t.aside.inspector.name}>
      <h2>
        {t.aside.inspector.title}
        {selected && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              view.setState({ selectedImage: null, selectedSample: null, selectedCategory: null })
            }
          >
            {t.aside.inspector.clear}
          </button>
        )}
      </h2>
      {anything ? (
        <>
          <Biography />
          <ImageFacts />
          <GroupFacts />
        </>
      ) : (
        <p className="help">{t.aside.inspector.empty}</p>
      )}
    </section>
  );
}
