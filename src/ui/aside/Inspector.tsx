// The image or the group under the pointer, else the one that was clicked: what it is and what happens to it.
import { useEffect, useRef } from 'react';
import type { SelectionCategory, SelectionReport } from '../../core/records.ts';
import { type Gallery, imageOf } from '../../state/galleryShelf.ts';
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
import { epochNumber, groupNumber } from '../words/epochNumber.ts';
import { count, loss, percent } from '../words/numbers.ts';

function fateWords(category: SelectionCategory): string {
  if (category.kind === 'newcomer') return 'new in this epoch, trained';
  if (category.selected) return 'trained in this epoch';
  return category.kind === 'dropped' ? 'dropped at random in this epoch' : 'left out of this epoch';
}

function nameOf(report: SelectionReport, place: number): string {
  const category = report.categories[place];
  if (category?.kind === 'group') return `Group ${groupNumber(place)} of ${groupsOf(report).length}`;
  const label = category?.label ?? '';
  return label.charAt(0).toUpperCase() + label.slice(1);
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
  return (
    <div className="image-facts">
      <Picture gallery={gallery} place={ref.place} />
      <dl>
        <div>
          <dt>
            <Term id="label">label</Term>
          </dt>
          <dd>{classes?.[sample.label] ?? sample.label}</dd>
        </div>
        <div>
          <dt>
            <Term id="loss">loss</Term>
          </dt>
          <dd>{loss(sample.loss)}</dd>
        </div>
        <div>
          <dt>
            <Term id="group">group</Term>
          </dt>
          <dd>
            <Swatch report={report} place={sample.category} /> {nameOf(report, sample.category)}
          </dd>
        </div>
        <div>
          <dt>state</dt>
          <dd>{fateWords(category)}</dd>
        </div>
        <div>
          <dt>image</dt>
          <dd>
            no. {count(sample.index + 1)}, epoch {epochNumber(ref.epoch)}
          </dd>
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
  return (
    <dl className="group-facts">
      <div>
        <dt>
          <Swatch report={report} place={place} /> {nameOf(report, place)}
        </dt>
        <dd>{fateWords(category)}</dd>
      </div>
      <div>
        <dt>images</dt>
        <dd>
          {count(category.count)} ({percent(category.count / Math.max(1, report.present))})
        </dd>
      </div>
      <div>
        <dt>losses</dt>
        <dd>
          {loss(category.lowestLoss, 2)} to {loss(category.highestLoss, 2)}, mean {loss(category.meanLoss)}
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
    <section className="card inspector" aria-label="Selected image and group">
      <h2>
        Image and group
        {selected && (
          <button
            type="button"
            className="quiet"
            onClick={() =>
              view.setState({ selectedImage: null, selectedSample: null, selectedCategory: null })
            }
          >
            Clear
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
        <p className="help">Point at an image, a bar or a path; click to keep it.</p>
      )}
    </section>
  );
}
