// What the page says about archives: which it takes, how far one is, what came of it.
import type { Catalog, ImportedEvent, ImportProblemEvent, ImportProgressEvent } from '../../protocol.ts';
import { count, megabytes } from './numbers.ts';

/** 'cifar-10-binary.tar.gz or cifar-100-binary.tar.gz'. */
export function archiveNames(catalog: Catalog): string {
  return [...new Set(catalog.data.flatMap(({ archive }) => archive?.file ?? []))].join(' or ');
}

export function importProgressSentence({ file, readBytes, totalBytes, images }: ImportProgressEvent): string {
  return `${file}: ${megabytes(readBytes)} of ${megabytes(totalBytes)}, ${count(images)} images`;
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
        ? `A part of ${name} is here; still missing: ${missing.join(', ')}.`
        : `${name} is here: ${count(entry?.trainCount)} training and ${count(entry?.testCount)} test images.`;
    return stored
      ? said
      : `${said} The browser did not store it (no room, or a private window): it stays until this page is closed.`;
  });
  return { text: texts.join(' '), severity: 'note' };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
