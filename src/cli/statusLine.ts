// What a program tells while it works: lines that stay, and on a terminal one at the end that is written over.

/** As process.stderr has it. */
export interface LineStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export class StatusLine {
  private shown = false;

  constructor(private readonly stream: LineStream) {}

  /** A line that stays. */
  say(line: string): void {
    this.erase();
    this.stream.write(`${line}\n`);
  }

  /** A line that the next one takes the place of; no log gets it. */
  show(line: string): void {
    if (!this.stream.isTTY) return;
    this.erase();
    // A line that wraps could not be erased.
    this.stream.write(line.slice(0, (this.stream.columns || 80) - 1));
    this.shown = true;
  }

  private erase(): void {
    if (this.shown) this.stream.write('\r\u001b[2K');
    this.shown = false;
  }
}
