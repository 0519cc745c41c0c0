// The whole page takes dropped archives; while something is dragged over it, it says what it takes.
import { useEffect, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { useActions, useEngine } from '../pageContext.ts';
import { archiveNames } from '../words/archiveWords.ts';
import { droppedFiles } from './droppedFiles.ts';

export function DropZone() {
  const { importData } = useActions();
  const catalog = useEngine((engine) => engine.catalog);
  const [dragging, setDragging] = useState(false);
  const ready = catalog !== null;
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => ready && event.dataTransfer?.types.includes('Files');
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(importData);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [ready, importData]);
  if (!dragging || !catalog) return null;
  return (
    <div className="drop-zone" aria-hidden="true">
      <p>
        <b>{t.chrome.drop.anywhere}</b> {t.chrome.drop.what(archiveNames(catalog))}
      </p>
    </div>
  );
}
