// Goes over to the presentation: for a projector and a room.
import { useActions } from '../pageContext.ts';

export function PresentButton() {
  const { togglePresentation } = useActions();
  return (
    <button
      type="button"
      className="quiet"
      onClick={togglePresentation}
      title="Large type for a projector: the two stacks and the sentence (P)"
      aria-keyshortcuts="P"
    >
      Present
    </button>
  );
}
