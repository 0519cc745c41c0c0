// Motion that explains: numbers travel to their new values at an epoch's turn; with reduced motion they jump.
import { useEffect, useRef, useState } from 'react';

const ease = (share: number) => 1 - (1 - share) ** 3;

/** `target`, approached over `durationMs` from where the numbers stand now. */
export function useTween(target: readonly number[], durationMs = 260): readonly number[] {
  const [now, setNow] = useState(target);
  const current = useRef(target);
  const key = target.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the numbers in `target`
  useEffect(() => {
    const from = current.current;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || from.length !== target.length;
    const began = performance.now();
    let frame = 0;
    const draw = (time: number) => {
      const share = still ? 1 : Math.min(1, Math.max(0, (time - began) / durationMs));
      const step = ease(share);
      current.current = target.map((value, i) => {
        const start = from[i] ?? value;
        return start + (value - start) * step;
      });
      setNow(current.current);
      if (share < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [key, durationMs]);
  return now.length === target.length ? now : target;
}
