// What was wrong with a file that somebody gave us.

/** Its message is one sentence for the user: what was found, what was expected. */
export class ImportError extends Error {}

/** 153700000 as 153,700,000. */
export function inEnglish(count: number): string {
  return count.toLocaleString('en-US');
}
