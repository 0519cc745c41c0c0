// What the page knows about the engine itself: is it there, what can it do, is its data here.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  AdapterReport,
  Catalog,
  CheckpointsEvent,
  DataProblemEvent,
  DataProgressEvent,
  DeviceLostEvent,
  EngineEvent,
  EngineProblemEvent,
  ImportedEvent,
  ImportProblemEvent,
  ImportProgressEvent,
  RecoveredEvent,
  StorageEvent,
  UnsupportedEvent,
} from '../protocol.ts';
import { spokenCatalog } from './spokenCatalog.ts';

export type EngineStatus = 'opening' | 'ready' | 'unsupported' | 'crashed';

export interface EngineState {
  readonly status: EngineStatus;
  /** As the language that is spoken calls things; `toldCatalog` is the engine's own, in English. */
  readonly catalog: Catalog | null;
  readonly toldCatalog: Catalog | null;
  readonly adapter: AdapterReport | null;
  readonly unsupported: UnsupportedEvent | null;
  readonly crashMessage: string | null;
  readonly progress: DataProgressEvent | null;
  /** The newest problem of each shard. */
  readonly dataProblems: readonly DataProblemEvent[];
  readonly storage: StorageEvent | null;
  /** The checkpoints that are kept, of all runs. */
  readonly checkpoints: CheckpointsEvent | null;
  /** The runs whose images have a past that is kept, when the page was opened. */
  readonly histories: readonly string[];
  /** The last loss of the GPU device, or how it was got over; null when there was none or it was read. */
  readonly loss: DeviceLostEvent | RecoveredEvent | null;
  /** What went wrong that no run has to answer for, the newest; null when there was nothing or it was read. */
  readonly problem: EngineProblemEvent | null;
  /** The import under way; null while there is none. */
  readonly importing: ImportProgressEvent | null;
  /** How the last import ended. */
  readonly imported: ImportedEvent | ImportProblemEvent | null;
  /** u8 by index: the labels of the training images of data set `data` that are here. */
  readonly labels: { readonly data: string; readonly values: Uint8Array } | null;
}

export type EngineStore = StoreApi<EngineState>;

export const initialEngineState: EngineState = {
  status: 'opening',
  catalog: null,
  toldCatalog: null,
  adapter: null,
  unsupported: null,
  crashMessage: null,
  progress: null,
  dataProblems: [],
  storage: null,
  checkpoints: null,
  histories: [],
  loss: null,
  problem: null,
  importing: null,
  imported: null,
  labels: null,
};

export function createEngineStore(): EngineStore {
  return createStore<EngineState>(() => initialEngineState);
}

function withCatalog(state: EngineState, toldCatalog: Catalog): EngineState {
  return { ...state, toldCatalog, catalog: spokenCatalog(toldCatalog) };
}

/** The state once another language is spoken. */
export function inNewLanguage(state: EngineState): EngineState {
  return state.toldCatalog ? withCatalog(state, state.toldCatalog) : { ...state };
}

/** The state after `event`; the same object when the event is about a run. */
export function applyEngineEvent(state: EngineState, event: EngineEvent): EngineState {
  switch (event.type) {
    case 'ready':
      return { ...withCatalog(state, event.catalog), status: 'ready', adapter: event.adapter };
    case 'unsupported':
      return { ...state, status: 'unsupported', unsupported: event };
    case 'dataProgress':
      return { ...state, progress: event, dataProblems: event.done ? [] : state.dataProblems };
    case 'dataProblem': {
      const others = state.dataProblems.filter((problem) => problem.shard !== event.shard);
      return { ...state, dataProblems: [...others, event] };
    }
    case 'dataProblemOver':
      return { ...state, dataProblems: state.dataProblems.filter(({ shard }) => shard !== event.shard) };
    case 'dataEntries':
      return state.toldCatalog ? withCatalog(state, { ...state.toldCatalog, data: event.data }) : state;
    case 'importProgress':
      return { ...state, importing: event };
    case 'imported':
    case 'importProblem':
      return { ...state, importing: null, imported: event };
    case 'labels':
      return { ...state, labels: { data: event.data, values: new Uint8Array(event.labels) } };
    case 'checkpoints':
      return { ...state, checkpoints: event };
    case 'histories':
      return { ...state, histories: event.runIds };
    case 'engineProblem':
      return event.kind === 'notOpened'
        ? { ...state, status: 'crashed', crashMessage: event.message }
        : { ...state, problem: event };
    case 'deviceLost':
    case 'recovered':
      return { ...state, loss: event };
    case 'runProblem':
      return event.kind === 'deviceLost' ? { ...state, loss: null } : state;
    case 'storage':
      return { ...state, storage: event };
    default:
      return state;
  }
}
