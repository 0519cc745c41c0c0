// Kept files where keeping may fail: what the browser will not store (no room, a private window) lasts for this visit.
import { type KeptFiles, openKeptFiles } from '../keptFiles.ts';

export class VisitFiles implements KeptFiles {
  private readonly memory = new Map<string, Uint8Array<ArrayBuffer>>();

  /** @param open  opened anew for every file, because clearing the storage closes what was open */
  constructor(private readonly open: () => Promise<KeptFiles> = openKeptFiles) {}

  async get(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.memory.get(url) ?? (await this.open()).get(url);
  }

  /** @returns true when the file will be there at the next visit, false when it is here for this one */
  async put(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const stored = await (await this.open()).put(url, bytes);
    if (stored) this.memory.delete(url);
    else this.memory.set(url, bytes);
    return stored;
  }

  async drop(url: string): Promise<void> {
    this.memory.delete(url);
    await (await this.open()).drop(url);
  }

  async urls(): Promise<readonly string[]> {
    return [...this.memory.keys(), ...(await (await this.open()).urls())];
  }

  /** True for a file that will be gone at the next visit. */
  isForThisVisit(url: string): boolean {
    return this.memory.has(url);
  }

  /** Keeps a file in memory alone: it belongs to others that the storage would not take. */
  async forThisVisit(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.drop(url);
    this.memory.set(url, bytes);
  }

  forget(): void {
    this.memory.clear();
  }
}
