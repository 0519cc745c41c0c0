// Keeps in this browser which lesson one was at and which are done. Without storage a visit simply begins anew.
import type { LessonStore } from '../../state/lessonStore.ts';
import { readPlace, writePlace } from '../../state/lessonStore.ts';

const key = 'setaPlayground.lessons';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's storage, null where it may not be used. */
export function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(shelf: Shelf): { kept: ReturnType<typeof readPlace>; done: number[] } {
  const stored: unknown = JSON.parse(shelf.getItem(key) ?? '{}');
  if (typeof stored !== 'object' || stored === null) return { kept: null, done: [] };
  const kept = 'kept' in stored && typeof stored.kept === 'string' ? readPlace(stored.kept) : null;
  const done = 'done' in stored && Array.isArray(stored.done) ? stored.done : [];
  return { kept, done: done.filter((one): one is number => Number.isInteger(one)) };
}

/** Fills the store with what an earlier visit left and keeps what changes; answers how to stop. */
export function rememberLessons(store: LessonStore, shelf: Shelf | null = browserShelf()): () => void {
  if (!shelf) return () => undefined;
  try {
    const { kept, done } = read(shelf);
    store.setState((now) => ({ kept: now.kept ?? kept, done: [...new Set([...now.done, ...done])] }));
  } catch {
    // What another version or a hand wrote there is not worth a message.
  }
  return store.subscribe(({ kept, done }, before) => {
    if (kept === before.kept && done === before.done) return;
    try {
      shelf.setItem(key, JSON.stringify({ kept: kept && writePlace(kept), done }));
    } catch {
      // A full or forbidden storage costs only the way back to the step.
    }
  });
}
