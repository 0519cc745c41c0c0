// The page kept for use without a network: registers the service worker, and knows when a newer release is there.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface OfflineState {
  /** A release is kept: the page opens without a network. */
  readonly kept: boolean;
  /** A release newer than this page is loaded; a reload shows it. */
  readonly newer: boolean;
}

export interface Offline {
  readonly store: StoreApi<OfflineState>;
  /** Goes over to the newer release in this tab; others go on with the one they have. */
  reload(): void;
}

/** The parts of a browser that are used; a test passes its own. */
export interface OfflineMeans {
  /** undefined where there is none: plain HTTP, some private windows. */
  readonly container: ServiceWorkerContainer | undefined;
  readonly workerUrl: string;
  /** The release that this page is of. */
  readonly release: string;
  /** The release that a worker keeps. */
  readonly releaseOf: (worker: ServiceWorker) => Promise<string>;
  readonly reloadPage: () => void;
  /** Calls `check` now and then. */
  readonly nowAndThen: (check: () => void) => void;
}

/** A page may stay open for days. */
const checkEveryMs = 60 * 60 * 1000;

export const browserMeans = (workerUrl: string, release: string): OfflineMeans => ({
  container: navigator.serviceWorker,
  workerUrl,
  release,
  releaseOf: (worker) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(String(data));
      };
      worker.postMessage({ type: 'release' }, [port2]);
    }),
  reloadPage: () => location.reload(),
  nowAndThen: (check) => setInterval(check, checkEveryMs),
});

export function createOffline(means: OfflineMeans): Offline {
  const { container, workerUrl, release, releaseOf, reloadPage, nowAndThen } = means;
  const store = createStore<OfflineState>(() => ({ kept: false, newer: false }));
  let registration: ServiceWorkerRegistration | null = null;
  /** A page from the network may be newer than all workers: what waits is judged when the server was asked. */
  let asked = false;
  let found: ServiceWorker | null = null;

  /** The newest worker is of this very release, or of one that came after it. */
  const look = async () => {
    if (!registration) return;
    store.setState({ kept: registration.active !== null });
    if (!asked || registration.installing) return;
    const newest = registration.waiting ?? (found?.state === 'redundant' ? null : found);
    if (!newest) return;
    const newer = (await releaseOf(newest)) !== release;
    store.setState({ newer });
    // The page is that release already: without a network it should open as the same.
    if (!newer && newest === registration.waiting) newest.postMessage({ type: 'takeOver' });
  };

  const watch = (worker: ServiceWorker | null) => {
    found = worker ?? found;
    worker?.addEventListener('statechange', () => void look());
  };

  const register = async (serviceWorkers: ServiceWorkerContainer) => {
    try {
      registration = await serviceWorkers.register(workerUrl);
    } catch {
      return; // Forbidden by the user or the server: the page works as before, with a network.
    }
    // A browser that blocks them may answer with nothing.
    if (!registration) return;
    void look();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    const check = () => registration?.update().catch(() => undefined);
    nowAndThen(() => void check());
    await check();
    asked = true;
    void look();
  };
  if (container) void register(container);

  return {
    store,
    reload() {
      const waiting = registration?.waiting;
      // Another tab went over already.
      if (!container || !waiting) return reloadPage();
      container.addEventListener('controllerchange', reloadPage, { once: true });
      waiting.postMessage({ type: 'takeOver' });
    },
  };
}
