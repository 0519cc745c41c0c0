// Appears when settings wait: how many, and the two ways on. Says why when a restart is not possible.
import { waitingFields } from '../../state/configStore.ts';
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
          ? `${wrong === 1 ? 'One setting' : `${wrong} settings`} cannot start; see the mark above.`
          : `${waiting === 1 ? 'One change waits' : `${waiting} changes wait`} for a restart.`}
      </span>
      <button type="button" onClick={undoEdits}>
        Undo
      </button>
      <button
        type="button"
        className="strong"
        disabled={wrong > 0}
        onClick={() => {
          if (restart()) view.setState({ sheetOpen: false });
        }}
      >
        Restart
      </button>
    </div>
  );
}
