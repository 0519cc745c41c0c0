// What is kept in this browser, by kind, and the way to delete it: the images alone or everything.
import { useState } from 'react';
import type { Catalog } from '../../protocol.ts';
import type { KeptRun } from '../../state/keep/keptRun.ts';
import { t } from '../../texts/texts.ts';
import { useIsKept } from '../header/NewRelease.tsx';
import { useActions, useEngine, useKept, useRuns } from '../pageContext.ts';
import { count, megabytes } from '../words/numbers.ts';
import { storageWords } from '../words/storageWords.ts';

/** Images are here that no server has. */
function hasOwnArchive(catalog: Catalog | null): boolean {
  return catalog?.data.some(({ archive }) => archive?.imported) ?? false;
}

/** How many kept runs are of other races than those that are shown. */
function otherRuns(kept: readonly KeptRun[], shown: readonly string[]): number {
  const open = new Set(kept.filter(({ id }) => shown.includes(id)).map(({ raceId }) => raceId));
  return kept.filter(({ raceId }) => !open.has(raceId)).length;
}

function Question({ onEnd }: { readonly onEnd: () => void }) {
  const imageBytes = useEngine((engine) => engine.storage?.imageBytes ?? 0);
  const imported = useEngine((engine) => hasOwnArchive(engine.catalog));
  const kept = useKept((state) => state.runs);
  const others = otherRuns(
    kept,
    useRuns((state) => state.order),
  );
  const { clearStorage, deleteAllKept } = useActions();
  const words = t.chrome.storage;
  const images = megabytes(imageBytes);
  return (
    <span>
      {imported ? words.askOwn(images) : words.ask(images)}{' '}
      {others > 0 && words.askRuns(others, count(others))}{' '}
      <button
        type="button"
        onClick={() => {
          clearStorage();
          onEnd();
        }}
      >
        {words.deleteImages}
      </button>{' '}
      {others > 0 && (
        <button
          type="button"
          onClick={() => {
            clearStorage();
            deleteAllKept();
            onEnd();
          }}
        >
          {words.deleteAll}
        </button>
      )}{' '}
      <button type="button" onClick={onEnd}>
        {words.keep}
      </button>
    </span>
  );
}

export function StorageUse() {
  const storage = useEngine((engine) => engine.storage);
  const checkpoints = useEngine((engine) => engine.checkpoints);
  const [asking, setAsking] = useState(false);
  const kept = useIsKept();
  if (!storage) return <span>{t.chrome.storage.notKnown}</span>;
  if (asking) return <Question onEnd={() => setAsking(false)} />;
  return (
    <span>
      {t.chrome.storage.used} <span className="number-text">{storageWords(storage, checkpoints)}</span>
      {kept ? t.chrome.storage.offline : t.chrome.storage.online}{' '}
      <button
        type="button"
        className="quiet"
        disabled={storage.usedBytes === 0}
        onClick={() => setAsking(true)}
      >
        {t.chrome.storage.clear}
      </button>
    </span>
  );
}
