// What the page says about archives: which it takes, how far one is, what came of it.
import type { Catalog, ImportedEvent, ImportProblemEvent, ImportProgressEvent } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { count, megabytes } from './numbers.ts';

/** 'cifar-10-binary.tar.gz or cifar-100-binary.tar.gz'. */
export function archiveNames(catalog: Catalog): string {
  return [...new Set(catalog.data.flatMap(({ archive }) => archive?.file ?? []))].join(t.chrome.or);
}

export function importProgressSentence({ file, readBytes, totalBytes, images }: ImportProgressEvent): string {
  return t.controls.archive.progress(file, megabytes(readBytes), megabytes(totalBytes), count(images));
}

/** @returns the sentences, and whether something went wrong or is still missing */
export function importOutcome(
  outcome: ImportedEvent | ImportProblemEvent,
  catalog: Catalog,
): { readonly text: string; readonly severity: 'error' | 'note' } {
  if (outcome.type === 'importProblem') return { text: sentence(outcome.message), severity: 'error' };
  const texts = outcome.sets.map(({ data, missing, stored }) => {
    const entry = catalog.data.find(({ id }) => id === data);
    const name = entry?.label ?? data;
    const said =
      missing.length > 0
        ? t.controls.archive.partMissing(name, missing.join(', '))
        : t.controls.archive.here(name, count(entry?.trainCount), count(entry?.testCount));
    return stored ? said : `${said} ${t.controls.archive.notStored}`;
  });
  return { text: texts.join(' '), severity: 'note' };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
