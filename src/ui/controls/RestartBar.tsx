// Appears when settings wait: how many, and the two ways on. Says why when a restart is not possible.
import { waitingFields } from '../../state/configStore.ts';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useViewStore } from '../pageContext.ts';
import { useAllProblems } from './useProblems.ts';

export function RestartBar() {
  const { restart, undoEdits } = useActions();
  const waiting = useConfig((config) => waitingFields(config).length);
  const wrong = useAllProblems().filter((problem) => problem.severity === 'error').length;
  const view = useViewStore();
  if (waiting === 0) return null;
  return (
    <div className="restart-bar">
      <span>
        {wrong > 0
          ? t.controls.restartBar.cannotStart(wrong, String(wrong))
          : t.controls.restartBar.waits(waiting, String(waiting))}
      </span>
      <button type="button" onClick={undoEdits}>
        {t.controls.restartBar.undo}
      </button>
      <button
        type="button"
        className="strong"
        disabled={wrong > 0}
        onClick={() => {
          if (restart()) view.setState({ sheetOpen: false });
        }}
      >
        {t.controls.restartBar.restart}
      </button>
    </div>
  );
}
