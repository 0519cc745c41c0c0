// The page's verbs for images and the device that holds them: load again, take archives in, clear, open the GPU anew.
import type { ImportProgressEvent } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import type { EngineClient } from './engineClient.ts';
import type { EngineStore } from './engineStore.ts';
import { runFileEnding } from './keep/runFile.ts';

export interface DataActions {
  /** Loads again what failed to load. */
  retryData(): void;
  /** Opens the GPU once more after it was given up. */
  retryDevice(): void;
  dismissLoss(): void;
  dismissProblem(): void;
  /** Takes data sets from archives while training goes on, and run files into the list of kept runs. */
  importData(files: readonly File[]): void;
  stopImport(): void;
  clearStorage(): void;
}

/** Shown until the engine tells its first number. */
function importBegins(files: readonly File[]): ImportProgressEvent {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  return { type: 'importProgress', file: files[0]!.name, readBytes: 0, totalBytes, images: 0 };
}

export function createDataActions(
  client: Pick<EngineClient, 'send'>,
  engine: EngineStore,
  importRun: (file: File) => void,
): DataActions {
  return {
    retryData: () => client.send({ type: 'retryData' }),
    retryDevice: () => client.send({ type: 'retryDevice' }),
    dismissLoss: () => engine.setState({ loss: null }),
    dismissProblem: () => engine.setState({ problem: null }),
    importData(given) {
      for (const file of given) if (file.name.endsWith(runFileEnding)) importRun(file);
      const files = given.filter(({ name }) => !name.endsWith(runFileEnding));
      if (files.length === 0) return;
      if (engine.getState().importing) {
        const message = t.keeping.importUnderWay;
        engine.setState({ imported: { type: 'importProblem', message } });
        return;
      }
      engine.setState({ importing: importBegins(files), imported: null });
      client.send({ type: 'importData', files });
    },
    stopImport: () => client.send({ type: 'stopImport' }),
    clearStorage: () => client.send({ type: 'clearStorage' }),
  };
}
