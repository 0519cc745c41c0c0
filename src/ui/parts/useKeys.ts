// The page's keys: Space, right arrow, Shift + right arrow, R, P. Never while a field or a slider has the focus.
import { useEffect } from 'react';
import { useActions } from '../pageContext.ts';

export type KeyAction = 'playOrPause' | 'stepEpoch' | 'stepBatch' | 'restart' | 'togglePresentation';

/** What a key does, or null. `target` is a CSS-matchable description of where the focus is. */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>,
  target: { matches(selector: string): boolean } | null,
): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target?.matches('input, select, textarea, [contenteditable], [role="slider"]')) return null;
  // Space presses the button or opens the summary that has the focus.
  if (event.key === ' ') return target?.matches('button, summary, a[href]') ? null : 'playOrPause';
  if (event.key === 'ArrowRight') return event.shiftKey ? 'stepBatch' : 'stepEpoch';
  const letter = event.key.toLowerCase();
  return letter === 'r' ? 'restart' : letter === 'p' ? 'togglePresentation' : null;
}

export function useKeys(): void {
  const actions = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const action = keyAction(event, target);
      if (!action || event.repeat) return;
      event.preventDefault();
      actions[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}
