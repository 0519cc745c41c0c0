// Goes over to the presentation: for a projector and a room.
import { t } from '../../texts/texts.ts';
import { useActions } from '../pageContext.ts';

export function PresentButton() {
  const { togglePresentation } = useActions();
  return (
    <button
      type="button"
      className="quiet theme"
      onClick={togglePresentation}
      title={t.chrome.present.enterTitle}
      aria-label={t.chrome.present.enter}
      aria-keyshortcuts="P"
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="icon">
        <path d="M1 2h12v8H8.2l2 2.6H8.6L7 10.4l-1.6 2.2H3.8l2-2.6H1zm1.3 1.3v5.4h9.4V3.3z" />
      </svg>
    </button>
  );
}
