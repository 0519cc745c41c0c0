import { expect, test } from 'vitest';
import { createOffline, type OfflineMeans } from '../../src/state/offline.ts';

class Worker extends EventTarget {
  state = 'installing';
  constructor(readonly release: string) {
    super();
  }
  readonly messages: unknown[] = [];
  postMessage(message: unknown) {
    this.messages.push(message);
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  updates = 0;
  async update() {
    this.updates += 1;
  }
  /** The browser has found a new worker and installs it. */
  find(release: string): Worker {
    this.installing = new Worker(release);
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
  settle(worker: Worker) {
    this.installing = null;
    worker.state = 'installed';
    if (this.active) this.waiting = worker;
    else this.active = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

const settled = () => new Promise((done) => setTimeout(done));

/** A page of release 1. */
async function opened(register?: () => Promise<Registration>, registration = new Registration()) {
  const container = new EventTarget() as EventTarget & { register: () => Promise<Registration> };
  container.register = register ?? (async () => registration);
  const seen = { reloads: 0, check: () => undefined as undefined };
  const offline = createOffline({
    container: container as unknown as NonNullable<OfflineMeans['container']>,
    workerUrl: 'https://example.org/serviceWorker.js',
    release: '1',
    releaseOf: async (worker) => (worker as unknown as Worker).release,
    reloadPage: () => {
      seen.reloads += 1;
    },
    nowAndThen: (check) => {
      seen.check = check as () => undefined;
    },
  });
  await settled();
  return { offline, registration, container, seen };
}

test('the first release is kept and announces nothing', async () => {
  const { offline, registration } = await opened();
  expect(offline.store.getState()).toEqual({ kept: false, newer: false });
  registration.settle(registration.find('1'));
  await settled();
  expect(offline.store.getState()).toEqual({ kept: true, newer: false });
});

test('a newer release is announced, and nothing is reloaded before somebody asks', async () => {
  const { offline, registration, container, seen } = await opened();
  registration.settle(registration.find('1'));
  const newer = registration.find('2');
  registration.settle(newer);
  await settled();
  expect(offline.store.getState().newer).toBe(true);
  container.dispatchEvent(new Event('controllerchange'));
  expect(seen.reloads).toBe(0);
  offline.reload();
  expect(newer.messages).toEqual([{ type: 'takeOver' }]);
  expect(seen.reloads).toBe(0);
  container.dispatchEvent(new Event('controllerchange'));
  expect(seen.reloads).toBe(1);
});

test('a page that stays open looks for newer releases', async () => {
  const { registration, seen } = await opened();
  const before = registration.updates;
  seen.check();
  expect(registration.updates).toBe(before + 1);
});

test('a page that came from the server as the newer release announces nothing, and its own worker takes over', async () => {
  const registration = new Registration();
  registration.active = new Worker('0');
  const { offline } = await opened(undefined, registration);
  const own = registration.find('1');
  registration.settle(own);
  await settled();
  expect(offline.store.getState()).toEqual({ kept: true, newer: false });
  expect(own.messages).toEqual([{ type: 'takeOver' }]);
});

test('a worker that waits from an earlier visit is judged after the server was asked', async () => {
  const registration = new Registration();
  registration.active = new Worker('-1');
  registration.waiting = new Worker('0');
  let own: Worker | undefined;
  registration.update = async () => {
    own = registration.find('1');
  };
  const { offline } = await opened(undefined, registration);
  expect(offline.store.getState().newer).toBe(false);
  registration.settle(own!);
  await settled();
  expect(offline.store.getState().newer).toBe(false);
});

test('a page from the cache hears of the release that waits when the server cannot be asked', async () => {
  const registration = new Registration();
  registration.active = new Worker('1');
  registration.waiting = new Worker('2');
  registration.update = () => Promise.reject(new TypeError('offline'));
  const { offline } = await opened(undefined, registration);
  expect(offline.store.getState().newer).toBe(true);
});

test('the notice stays when another tab goes over to the newer release', async () => {
  const { offline, registration } = await opened();
  registration.settle(registration.find('1'));
  const newer = registration.find('2');
  registration.settle(newer);
  await settled();
  registration.active = newer;
  registration.waiting = null;
  newer.state = 'activated';
  newer.dispatchEvent(new Event('statechange'));
  await settled();
  expect(offline.store.getState().newer).toBe(true);
});

test('where service workers are forbidden the page works as before', async () => {
  const { offline } = await opened(() => Promise.reject(new Error('forbidden')));
  expect(offline.store.getState()).toEqual({ kept: false, newer: false });
});
