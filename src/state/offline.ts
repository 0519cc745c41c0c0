// The page kept for use without a network: registers the service worker, and knows when a newer release waits.
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface OfflineState {
  /** This release is kept: the page opens without a network. */
  readonly kept: boolean;
  /** A newer release is loaded and waits for a reload. */
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
  readonly reloadPage: () => void;
  /** Calls `check` now and then. */
  readonly nowAndThen: (check: () => void) => void;
}

/** A page may stay open for days. */
const checkEveryMs = 60 * 60 * 1000;

export const browserMeans = (workerUrl: string): OfflineMeans => ({
  container: navigator.serviceWorker,
  workerUrl,
  reloadPage: () => location.reload(),
  nowAndThen: (check) => setInterval(check, checkEveryMs),
});

export function createOffline({ container, workerUrl, reloadPage, nowAndThen }: OfflineMeans): Offline {
  const store = createStore<OfflineState>(() => ({ kept: false, newer: false }));
  let registration: ServiceWorkerRegistration | null = null;

  /** A worker that waits beside one that works is a newer release; the first one ever works at once. */
  const look = () => {
    if (!registration) return;
    const newer = registration.waiting !== null && registration.active !== null;
    store.setState({ kept: registration.active !== null, newer });
  };

  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);

  const register = async (serviceWorkers: ServiceWorkerContainer) => {
    try {
      registration = await serviceWorkers.register(workerUrl);
    } catch {
      return; // Forbidden by the user or the server: the page works as before, with a network.
    }
    // A browser that blocks them may answer with nothing.
    if (!registration) return;
    look();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    nowAndThen(() => void registration?.update().catch(() => undefined));
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
