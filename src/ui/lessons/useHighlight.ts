// Points at the part of the page that a step is about, and brings it into view once.
import { useEffect } from 'react';
import { type PanelId, panelSelectors } from './panels.ts';

const mark = 'data-lesson-panel';

export function panelElement(panel: PanelId): Element | null {
  return document.querySelector(panelSelectors[panel]);
}

/** Scrolls as little as needed; at once for readers who want no motion. */
export function scrollToPanel(panel: PanelId): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  panelElement(panel)?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/**
 * @param key another step, another scroll
 * @param drawn changes when the page may have drawn the panel anew
 */
export function useHighlight(panel: PanelId | undefined, key: string, drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run may have drawn the panel anew
  useEffect(() => {
    if (!panel) return;
    const element = panelElement(panel);
    element?.setAttribute(mark, '');
    return () => element?.removeAttribute(mark);
  }, [panel, drawn]);
  useEffect(() => {
    if (!panel || !key) return;
    // The lesson's own height is told only in the frame after it is drawn, and it lies over the page.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => scrollToPanel(panel));
    });
    return () => cancelAnimationFrame(frame);
  }, [panel, key]);
}
