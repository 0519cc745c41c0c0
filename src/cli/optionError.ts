/** A bad option: the message says what was wrong and what is allowed; the exit code is 2. */
export class OptionError extends Error {}
