import { expect, test } from 'vitest';
import { createOffline, type OfflineMeans } from '../../src/state/offline.ts';

class Worker extends EventTarget {
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
  find(): Worker {
    this.installing = new Worker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
  settle(worker: Worker) {
    this.installing = null;
    if (this.active) this.waiting = worker;
    else this.active = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

async function opened(register?: () => Promise<Registration>) {
  const registration = new Registration();
  const container = new EventTarget() as EventTarget & { register: () => Promise<Registration> };
  container.register = register ?? (async () => registration);
  const seen = { reloads: 0, check: () => undefined as undefined };
  const offline = createOffline({
    container: container as unknown as NonNullable<OfflineMeans['container']>,
    workerUrl: 'https://example.org/serviceWorker.js',
    reloadPage: () => {
      seen.reloads += 1;
    },
    nowAndThen: (check) => {
      seen.check = check as () => undefined;
    },
  });
  await new Promise((done) => setTimeout(done));
  return { offline, registration, container, seen };
}

test('the first release is kept and announces nothing', async () => {
  const { offline, registration } = await opened();
  expect(offline.store.getState()).toEqual({ kept: false, newer: false });
  registration.settle(registration.find());
  expect(offline.store.getState()).toEqual({ kept: true, newer: false });
});

test('a newer release is announced, and nothing is reloaded before somebody asks', async () => {
  const { offline, registration, container, seen } = await opened();
  registration.settle(registration.find());
  const newer = registration.find();
  registration.settle(newer);
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
  seen.check();
  expect(registration.updates).toBe(1);
});

test('where service workers are forbidden the page works as before', async () => {
  const { offline } = await opened(() => Promise.reject(new Error('forbidden')));
  expect(offline.store.getState()).toEqual({ kept: false, newer: false });
});
