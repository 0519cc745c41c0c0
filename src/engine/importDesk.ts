// Takes the user's archives into this browser while training goes on, and knows which data sets are here.
import { type ImportProgress, importArchives } from '../data/archives/importArchives.ts';
import { ImportError } from '../data/archives/importError.ts';
import { dropOrphans, missingOf } from '../data/archives/importedManifest.ts';
import { ImportedShards } from '../data/archives/importedShards.ts';
import { browserFile } from '../data/archives/importFile.ts';
import { type ArchivedSource, hasArchive } from '../data/archives/recordFormat.ts';
import { VisitFiles } from '../data/archives/visitFiles.ts';
import { imagesIdOf } from '../data/dataSet.ts';
import { dataSets } from '../data/dataSets.ts';
import type { ConfigProblem, DataEntry, EngineEvent } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { spokenData } from './spokenDefinitions.ts';

/** At most so often; a number that runs any faster cannot be read. */
const progressEveryMs = 100;

/** Two pages may import at once, but neither clears away what the other one is at. */
const lockName = 'seta-import';

async function withLock(options: LockOptions, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  let asked = false;
  try {
    await locks?.request(lockName, options, async (lock) => {
      asked = true;
      if (lock) await work();
    });
  } catch (error) {
    if (asked) throw error; // What `work` threw; else locks are forbidden here.
  }
  if (!asked) await work();
}

export class ImportDesk {
  /** Everything that is kept, imported or loaded. */
  readonly files = new VisitFiles();
  private readonly archived = [...dataSets.values()].filter(hasArchive);
  /** By id of a data set that only its archive brings: the parts that are missing. */
  private readonly missing = new Map<string, readonly string[]>();
  private stopping: AbortController | null = null;
  private baseUrl = '';

  constructor(private readonly emit: (event: EngineEvent) => void) {}

  /** Looks what earlier visits have left. */
  async open(baseUrl: string): Promise<void> {
    this.baseUrl = baseUrl;
    await withLock({ ifAvailable: true }, () => dropOrphans(this.files, baseUrl, this.archived));
    await this.look();
  }

  /** Parts that must be imported before one can train on a data set; none when it is here. */
  missingOf(id: string): readonly string[] {
    const source = dataSets.get(id);
    if (!source?.archiveOnly) return [];
    const imagesId = imagesIdOf(source);
    const parts = dataSets.get(imagesId)?.archive?.parts ?? [];
    return this.missing.get(imagesId) ?? parts.map(({ file }) => file);
  }

  entries(): DataEntry[] {
    return [...dataSets.values()].map((source) => {
      const { id, label, help, classes, trainCount, testCount } = source;
      const { archive } = dataSets.get(imagesIdOf(source))!;
      const entry = { id, label, help, classes, trainCount, testCount };
      if (!archive) return entry;
      const { file, page } = archive;
      const missing = this.missingOf(id);
      const imported = source.archiveOnly === true && missing.length < archive.parts.length;
      return { ...entry, archive: { file, page, missing, imported } };
    });
  }

  /** One sentence at the setting when the images of a data set are not here. */
  problems(id: string): ConfigProblem[] {
    const missing = this.missingOf(id);
    const source = dataSets.get(id);
    const archive = source && dataSets.get(imagesIdOf(source))?.archive;
    if (!source || !archive || missing.length === 0) return [];
    const nothing = missing.length === archive.parts.length;
    const { label } = spokenData(source);
    const message = nothing
      ? t.dataProblems.notHere(label, archive.file)
      : t.dataProblems.partsMissing(label, missing.join(', '));
    return [{ field: 'data', message, severity: 'error' }];
  }

  /**
   * Imports files, one import at a time; what comes of it is told by events.
   *
   * @returns ids of the data sets that have other images now
   */
  async import(given: readonly File[]): Promise<readonly string[]> {
    if (this.stopping) {
      this.emit({
        type: 'importProblem',
        message: t.archiveProblems.underWay,
      });
      return [];
    }
    const stopping = new AbortController();
    this.stopping = stopping;
    let changed: readonly string[] = [];
    try {
      await withLock({ mode: 'shared' }, async () => {
        changed = await this.read(given, stopping.signal);
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const told = error instanceof ImportError ? message : t.archiveProblems.pageAtFault(message);
      this.emit({ type: 'importProblem', message: told });
    } finally {
      this.stopping = null;
    }
    return changed;
  }

  stop(): void {
    this.stopping?.abort(new ImportError(t.archiveProblems.stopped));
  }

  /** After the storage was cleared, or a kept file turned out to be bad. */
  async look(): Promise<void> {
    for (const source of this.archived) {
      if (source.archiveOnly) this.missing.set(source.id, await missingOf(this.files, this.baseUrl, source));
    }
    this.emit({ type: 'dataEntries', data: this.entries() });
  }

  private async read(given: readonly File[], signal: AbortSignal): Promise<readonly string[]> {
    const shards = new ImportedShards(this.files, this.baseUrl, crypto.randomUUID().slice(0, 8));
    let toldAt = 0;
    let untold: ImportProgress | null = null;
    const tell = (progress: ImportProgress) => {
      toldAt = performance.now();
      untold = null;
      this.emit({ type: 'importProgress', ...progress });
    };
    const note = (progress: ImportProgress) => {
      untold = progress;
      if (performance.now() - toldAt >= progressEveryMs) tell(progress);
    };
    try {
      const parts = await importArchives({
        files: given.map(browserFile),
        sources: this.archived,
        onShard: (source: ArchivedSource, shard) => shards.add(source, shard),
        onProgress: note,
        signal,
      });
      if (untold) tell(untold);
      const imported = await shards.finish(parts);
      await this.look();
      this.emit({
        type: 'imported',
        sets: imported.map(({ source, missing, stored }) => ({ data: source.id, missing, stored })),
      });
      return imported.map(({ source }) => source.id);
    } catch (error) {
      await shards.discard();
      throw error;
    }
  }
}
