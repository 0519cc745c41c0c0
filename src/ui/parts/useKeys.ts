// The page's keys: Space, right arrow, Shift + right arrow, R, P. A control that takes text has them all to itself, any
// other only what the keyboard has brought the focus to: after a click they belong to the page.
import { useEffect } from 'react';
import { useActions } from '../pageContext.ts';

type Focus = Pick<Element, 'matches'>;
export type KeyAction = 'playOrPause' | 'stepEpoch' | 'stepBatch' | 'restart' | 'togglePresentation';

/** What the arrows move. */
const stepped = 'input[type="range"], input[type="radio"], [role="slider"]';
const pickers = `input, select, ${stepped}`;
const pressed = 'button, summary, a[href]';

function takesText(target: Focus): boolean {
  if (!target.matches('input, textarea, [contenteditable]')) return false;
  return !target.matches(`${stepped}, input[type="checkbox"], input[type="file"]`);
}

/**
 * What a key does, or null.
 *
 * @param target  where the focus is
 * @param clicked the pointer has brought it there, and no key since
 */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>,
  target: Focus | null,
  clicked: boolean,
): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target && takesText(target)) return null;
  if (!clicked && target?.matches(pickers)) return null;
  // Space presses the button or opens the summary that has the focus.
  if (event.key === ' ') return !clicked && target?.matches(pressed) ? null : 'playOrPause';
  if (event.key === 'ArrowRight') {
    // After a click a slider goes on by a step with the arrow.
    if (target?.matches(stepped)) return null;
    return event.shiftKey ? 'stepBatch' : 'stepEpoch';
  }
  const letter = event.key.toLowerCase();
  return letter === 'r' ? 'restart' : letter === 'p' ? 'togglePresentation' : null;
}

/**
 * Watches which element the pointer has brought into focus. `:focus-visible` does not tell: in Chromium any key makes it
 * true, before its `keydown` is heard, and a choice has it after a click too.
 */
function watchClicks(): { readonly isClicked: (target: Element | null) => boolean; close(): void } {
  let pointing = false;
  let clicked: Element | null = null;
  const watch = new AbortController();
  const listen = { capture: true, signal: watch.signal };
  const onPointer = ({ target }: Event) => {
    pointing = true;
    const { activeElement } = document;
    if (target instanceof Node && activeElement?.contains(target)) clicked = activeElement;
  };
  const onFocus = ({ target }: Event) => {
    clicked = pointing && target instanceof Element ? target : null;
  };
  const onEnd = () => {
    pointing = false;
  };
  addEventListener('pointerdown', onPointer, listen);
  addEventListener('focusin', onFocus, listen);
  // A list that opens under the pointer swallows its release.
  for (const end of ['pointerup', 'pointercancel', 'keydown']) addEventListener(end, onEnd, listen);
  return { isClicked: (target) => target !== null && target === clicked, close: () => watch.abort() };
}

export function useKeys(): void {
  const actions = useActions();
  useEffect(() => {
    const clicks = watchClicks();
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const action = keyAction(event, target, clicks.isClicked(target));
      if (!action || event.repeat) return;
      event.preventDefault();
      actions[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      clicks.close();
    };
  }, [actions]);
}
