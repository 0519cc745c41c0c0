// Switches between the system's theme, light and dark.
import { t } from '../../texts/texts.ts';
import { useGround, useViewStore } from '../pageContext.ts';

export function ThemeButton() {
  const ground = useGround();
  const view = useViewStore();
  const other = ground === 'dark' ? 'light' : 'dark';
  const label = other === 'light' ? t.header.toLight : t.header.toDark;
  return (
    <button
      type="button"
      className="quiet theme"
      onClick={() => view.setState({ theme: other })}
      title={label}
      aria-label={label}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="icon">
        <path d="M7 1a6 6 0 1 0 0 12z" />
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" />
      </svg>
    </button>
  );
}
