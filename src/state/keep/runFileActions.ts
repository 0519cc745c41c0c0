// Saving a kept run as a file and taking one in; a file that is not whole changes nothing.
import type { Catalog } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { limitProblems } from '../configEdits.ts';
import { noRace } from '../raceSettings.ts';
import type { CheckpointDesk } from './checkpointDesk.ts';
import type { KeptRun } from './keptRun.ts';
import type { KeptRunFiles } from './keptRunFiles.ts';
import type { KeptStore } from './keptStore.ts';
import { encodeRunFile, type ReadRun, readRunFile, runFileEnding } from './runFile.ts';

export interface RunFileActions {
  /** Hands a kept run to the reader as a file. */
  saveRun(runId: string): void;
  /** Takes a run file into the list. */
  importRun(file: File): void;
}

export interface RunFileSite {
  readonly files: KeptRunFiles;
  readonly desk: CheckpointDesk;
  readonly store: KeptStore;
  readonly catalog: () => Catalog | null;
  readonly now: () => number;
  /** An id that no run had before. */
  readonly newId: () => string;
  readonly refresh: () => Promise<unknown>;
  readonly dropCheckpoints: (runIds: readonly string[]) => void;
  /** Offers a file to the reader. */
  readonly offer: (blob: Blob, name: string) => void;
}

export function fileNameOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${plain.slice(0, 80) || 'run'}${runFileEnding}`;
}

/** @throws Error that names the first setting that is not here, or not allowed */
export function needKnown({ config }: Pick<ReadRun, 'config'>, catalog: Catalog): void {
  const foreign = Object.keys(config).find((key) => !(key in catalog.defaults));
  const problems = t.fileProblems.run;
  if (foreign !== undefined) throw new Error(problems.unknownSetting(foreign.slice(0, 40)));
  for (const [id, entries, says] of [
    [config.data, catalog.data, problems.unknownData],
    [config.model, catalog.models, problems.unknownModel],
    [config.method, catalog.methods, problems.unknownMethod],
  ] as const) {
    const known = entries.map((entry) => entry.id);
    if (!known.includes(id)) throw new Error(says(id, known.join(', ')));
  }
  const [problem] = limitProblems(catalog, config);
  if (problem) throw new Error(problems.wrongSetting(problem.field, problem.message));
}

/** The head under which an imported run is kept: a race of its own. */
export function importedRun(
  read: ReadRun,
  id: string,
  now: number,
  epochs: number,
): Omit<KeptRun, 'testAccuracy' | 'savedRatio'> {
  const { stopped, config, ...rest } = read;
  const race = {
    entrants: [config],
    lockstep: 'epoch',
    seeds: [config.seed],
    lead: config,
    settings: noRace,
  } as const;
  const state = stopped ? 'stopped' : epochs >= config.epochs ? 'finished' : 'left';
  return {
    ...rest,
    id,
    config,
    raceId: id,
    race,
    entrant: 0,
    repeat: 0,
    pinned: false,
    state,
    changedAt: now,
    epochs,
  };
}

export function createRunFileActions(site: RunFileSite): RunFileActions {
  const { files, desk, store } = site;
  const told = (text: string, wrong: boolean) => store.setState({ imported: { text, wrong } });
  const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  const save = async (runId: string) => {
    const run = (await files.runs()).find(({ id }) => id === runId);
    if (!run) return;
    const [epochs, checkpoint] = await Promise.all([files.epochs(runId), desk.fetch(runId)]);
    site.offer(await encodeRunFile({ run, epochs, checkpoint }, new Date(site.now())), fileNameOf(run.name));
  };

  const take = async (file: File) => {
    const catalog = site.catalog();
    if (!catalog) throw new Error(t.fileProblems.engineNotReady);
    const { run, epochs, checkpoint } = await readRunFile(file);
    needKnown(run, catalog);
    const id = site.newId();
    const last = epochs.at(-1)!.record;
    const { testAccuracy, savedRatio } = last;
    const head = { ...importedRun(run, id, site.now(), epochs.length), testAccuracy, savedRatio };
    const problem = checkpoint && (await desk.bring(id, checkpoint));
    if (problem) throw new Error(t.fileProblems.run.checkpointUnusable(problem));
    try {
      await files.putWhole(
        head,
        epochs.map((epoch) => ({ ...epoch, runId: id })),
      );
    } catch (error) {
      site.dropCheckpoints([id]);
      throw new Error(t.fileProblems.run.notKept(wordsOf(error)));
    }
    await site.refresh();
    return head;
  };

  return {
    saveRun(runId) {
      save(runId).catch((error: unknown) => told(t.fileProblems.run.notSaved(wordsOf(error)), true));
    },
    importRun(file) {
      take(file).then(
        ({ name, epochs }) => told(t.fileProblems.run.taken(file.name, name, epochs), false),
        (error: unknown) => told(t.fileProblems.run.notTaken(file.name, wordsOf(error)), true),
      );
    },
  };
}
