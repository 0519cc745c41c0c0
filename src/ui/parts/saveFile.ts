// Hands a file that the page has made to the browser's downloads.

export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read the blob only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param type of its content; JSON by default */
export function saveText(name: string, text: string, type = 'application/json'): void {
  saveBlob(name, new Blob([text], { type }));
}
