// Telling the life of an image that was clicked, and bringing it into sight where it is told.
import type { ViewStore } from '../../state/viewStore.ts';

/** Scrolls to the biography unless it is in sight already; behind the next drawing, when it is there. */
export function revealLife(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector('.inspector')?.scrollIntoView({ block: 'nearest' })),
  );
}

export function openLife(view: ViewStore, sample: number): void {
  view.setState({ selectedSample: sample, selectedImage: null, selectedCategory: null });
  revealLife();
}
