// What was wrong with a file that somebody gave us.

/** Its message is one sentence for the user: what was found, what was expected. */
export class ImportError extends Error {}
