// The clipboard, where the browser lets a page have it.

/** False where there is none (plain HTTP) and where the user or the browser forbids it. */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
