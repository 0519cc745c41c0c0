// Hands a file that the page has made to the browser's downloads.
import { offerFile } from '../../state/keep/offerFile.ts';

export function saveBlob(name: string, blob: Blob): void {
  offerFile(blob, name);
}

/** @param type of its content; JSON by default */
export function saveText(name: string, text: string, type = 'application/json'): void {
  saveBlob(name, new Blob([text], { type }));
}
