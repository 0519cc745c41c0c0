// Waiting for the GPU. Firefox asks its GPU only every 100 ms whether something is done, and whenever something is
// submitted (bugzilla.mozilla.org 1870699). Where a wait for nothing is seen to take long, empty submissions go on while
// somebody waits; where it is not, a wait is the browser's own.

/** A wait on an idle queue that takes longer than this is worth empty submissions. */
const longWaitMs = 20;
/** Tries, of which the quickest counts: the page may have had something else to do. */
const tries = 3;
/** Between empty submissions. More often only fills the pipe to the GPU process. */
const nudgeMs = 4;

interface Waits {
  /** Of a wait on an idle queue, as waits are made on this device. */
  idleMs: number;
  nudges: boolean;
  underWay: number;
  nudging: boolean;
  /** A lost device answers nobody. */
  lost: boolean;
}

/** Of devices whose waits were measured. */
const waitsOf = new WeakMap<GPUDevice, Waits>();

/** Submits nothing, again and again, until nobody waits any more; once for all who wait. */
async function nudge(device: GPUDevice, waits: Waits): Promise<void> {
  if (waits.nudging) return;
  waits.nudging = true;
  while (waits.underWay > 0 && !waits.lost) {
    device.queue.submit([device.createCommandEncoder({ label: 'waits.nudge' }).finish()]);
    await new Promise((resolve) => setTimeout(resolve, nudgeMs));
  }
  waits.nudging = false;
}

async function until(device: GPUDevice, done: Promise<undefined>): Promise<void> {
  const waits = waitsOf.get(device);
  if (!waits?.nudges) return done;
  waits.underWay += 1;
  void nudge(device, waits);
  try {
    await done;
  } finally {
    waits.underWay -= 1;
  }
}

async function quickestMs(device: GPUDevice, enoughMs: number): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries && quickest > enoughMs; i++) {
    const started = performance.now();
    await Promise.race([whenDone(device), device.lost]);
    quickest = Math.min(quickest, performance.now() - started);
  }
  return quickest;
}

/** Measures how long waits take on a device that has nothing to do, and decides how they are made from now on. */
export async function measureWaits(device: GPUDevice): Promise<void> {
  const plainMs = await quickestMs(device, longWaitMs);
  const nudges = plainMs > longWaitMs;
  const waits = { idleMs: plainMs, nudges, underWay: 0, nudging: false, lost: false };
  waitsOf.set(device, waits);
  if (!nudges) return;
  void device.lost.then(() => {
    waits.lost = true;
  });
  const nudgedMs = await quickestMs(device, longWaitMs);
  waits.nudges = nudgedMs < plainMs / 2;
  if (waits.nudges) waits.idleMs = nudgedMs;
}

/** Milliseconds that a wait takes with nothing to wait for; 0 before they were measured. */
export function idleWaitMs(device: GPUDevice): number {
  return waitsOf.get(device)?.idleMs ?? 0;
}

/** Resolves when all that was submitted is done. */
export function whenDone(device: GPUDevice): Promise<void> {
  return until(device, device.queue.onSubmittedWorkDone());
}

/** Maps a range of a staging buffer for reading, the whole by default; waits for all that was submitted before. */
export function mapForReading(
  device: GPUDevice,
  staging: GPUBuffer,
  byteOffset?: number,
  byteLength?: number,
): Promise<void> {
  return until(device, staging.mapAsync(GPUMapMode.READ, byteOffset, byteLength));
}
