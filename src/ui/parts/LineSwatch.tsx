// A short piece of an entrant's line, as it is drawn in the curves.
import type { EntrantLook } from '../entrantLook.ts';

export function LineSwatch({ look }: { readonly look: EntrantLook }) {
  return (
    <svg className="line-swatch" width="18" height="8" aria-hidden="true">
      <line
        x1="1"
        x2="17"
        y1="4"
        y2="4"
        stroke={look.colour}
        strokeWidth="2.5"
        strokeOpacity={look.opacity}
        strokeDasharray={look.dash}
        strokeLinecap={look.dash ? 'butt' : 'round'}
      />
    </svg>
  );
}
