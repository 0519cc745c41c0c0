// Real images of every group in rows, each under the loss that it has: one sees what easy and hard look like.
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { corruptionOf } from '../../core/corruption.ts';
import { groundTruth } from '../../state/groundTruth.ts';
import { t } from '../../texts/texts.ts';
import { revealLife } from '../biography/openLife.ts';
import { heldPreview } from '../hand/heldPreview.ts';
import { useGround, useRun, useShownEpoch, useView, useViewStore } from '../pageContext.ts';
import { defineChart, type LossChartProps } from '../plot/defineChart.ts';
import { drawThumbnails } from '../plot/drawThumbnails.ts';
import { RowLabels } from '../plot/RowLabels.tsx';
import { planThumbnails, thumbnailAt } from '../plot/thumbnailRows.ts';
import { type ShownGallery, useGallery } from '../plot/useGallery.ts';
import { epochNumber } from '../words/epochNumber.ts';

function neighbour(
  plan: ReturnType<typeof planThumbnails>,
  place: number | null,
  key: string,
): number | null {
  const rows = plan.rows.filter((row) => row.thumbnails.length > 0);
  const r = Math.max(
    0,
    rows.findIndex((row) => row.thumbnails.some((thumb) => thumb.place === place)),
  );
  const c = rows[r]?.thumbnails.findIndex((thumb) => thumb.place === place) ?? -1;
  if (place === null || c < 0) return rows[0]?.thumbnails[0]?.place ?? null;
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const row = rows[Math.max(0, Math.min(rows.length - 1, r + down))];
  const column = Math.max(0, Math.min((row?.thumbnails.length ?? 1) - 1, c + across));
  return row?.thumbnails[column]?.place ?? place;
}

function Rows({ shown, width, height, domain }: LossChartProps & { readonly shown: ShownGallery }) {
  const { gallery } = shown;
  const draft = useView((state) => state.draftWindow);
  const report = useMemo(() => (draft ? heldPreview(shown.report, draft) : shown.report), [shown, draft]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useViewStore();
  const ground = useGround();
  const plan = useMemo(
    () => planThumbnails(report, gallery.samples, { width, height, domain }),
    [report, gallery, width, height, domain],
  );
  const hovered = useView((state) =>
    state.hoveredImage?.epoch === gallery.epoch ? state.hoveredImage.place : null,
  );
  const selected = useView((state) =>
    state.selectedImage?.epoch === gallery.epoch ? state.selectedImage.place : null,
  );
  const truth = useRun((run) => run && groundTruth(run.config));
  const attendedCategory = useView((state) => state.hoveredCategory ?? state.selectedCategory);

  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const zoom = element.getBoundingClientRect().width / width || 1;
    const sharp = (window.devicePixelRatio || 1) * zoom;
    element.width = Math.round(width * sharp);
    element.height = Math.round(height * sharp);
    pen.scale(sharp, sharp);
    const style = getComputedStyle(element);
    drawThumbnails(pen, plan, gallery, report, {
      ground,
      width,
      domain,
      hatch: style.getPropertyValue('--hatch-over'),
      ink: style.getPropertyValue('--ink'),
      paper: style.getPropertyValue('--ground'),
      isSpoilt: (index) => truth !== null && corruptionOf(truth, index) !== null,
      attendedImage: hovered,
      selectedImage: selected,
      attendedCategory,
    });
  }, [plan, gallery, report, ground, width, height, domain, hovered, selected, attendedCategory, truth]);

  const under = (event: MouseEvent): number | null => {
    const bounds = event.currentTarget.getBoundingClientRect();
    // In a presentation the canvas is zoomed: the pointer counts in other pixels than the plan.
    const zoom = bounds.width / width;
    return thumbnailAt(plan, (event.clientX - bounds.left) / zoom, (event.clientY - bounds.top) / zoom);
  };
  const hover = (place: number | null) => {
    if (place === hovered) return;
    const category = place === null ? null : (gallery.samples[place]?.category ?? null);
    view.setState({
      hoveredImage: place === null ? null : { epoch: gallery.epoch, place },
      hoveredCategory: category,
    });
  };
  const select = (place: number | null) =>
    view.setState({
      selectedImage: place === null ? null : { epoch: gallery.epoch, place },
      selectedSample: place === null ? null : (gallery.samples[place]?.index ?? null),
      selectedCategory: place === null ? null : (gallery.samples[place]?.category ?? null),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected !== null) {
      // The image is let go first; the next Escape is the page's.
      event.preventDefault();
      select(null);
    }
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    select(neighbour(plan, selected, event.key));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture with places in it, not a form's group
    <div
      className="samples"
      style={{ height }}
      role="group"
      aria-label={t.charts.samples.name(String(plan.rows.length), String(epochNumber(gallery.epoch)))}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk through the images
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        style={{ width, height }}
        onPointerMove={(event) => hover(under(event))}
        onPointerLeave={() => hover(null)}
        onClick={(event) => {
          const place = under(event);
          select(place);
          if (place !== null) revealLife();
        }}
      />
      {plan.thinned && <span className="thinned">{t.charts.samples.thinned(String(plan.rows.length))}</span>}
      <svg width={46} height={height} aria-hidden="true">
        <RowLabels plan={plan} report={report} />
      </svg>
    </div>
  );
}

function Samples(props: LossChartProps) {
  const epoch = useShownEpoch();
  const shown = useGallery(epoch);
  const count = useRun((run) => (epoch === null ? 0 : (run?.galleries.samplesAt(epoch)?.length ?? 0)));
  if (shown) return <Rows {...props} shown={shown} />;
  return (
    <div className="not-yet" style={{ height: props.height }}>
      {epoch !== null && count > 0
        ? t.charts.samples.fetchedAgain(String(count), String(epochNumber(epoch)))
        : t.charts.samples.empty}
    </div>
  );
}

export default defineChart({
  id: 'samples',
  words: () => t.charts.samples,
  term: 'images',
  axis: 'loss',
  order: 20,
  height: 187,
  Component: Samples,
});
