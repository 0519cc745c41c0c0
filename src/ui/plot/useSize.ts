// The width of an element and the height of the window, as the browser lays them out.
import { createContext, type RefObject, useContext, useLayoutEffect, useState } from 'react';

export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** The factor for the charts' heights where something else than the window decides it. */
export const StretchContext = createContext<number | null>(null);

/** How much taller than 930 px the window is, as a factor for the charts' heights. */
export function useStretch(): number {
  const read = () => Math.max(0.9, Math.min(1.6, (window.innerHeight - 130) / (930 - 130)));
  const [stretch, setStretch] = useState(read);
  useLayoutEffect(() => {
    const changed = () => setStretch(read());
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  });
  return useContext(StretchContext) ?? stretch;
}
