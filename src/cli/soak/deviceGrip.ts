// Lets a soak or a test take the GPU device away from the engine: its worker is served with a line before it that remembers
// every device it is given. The page itself has no such way.
import type { Page } from 'playwright';

const remember = `
const request = GPUAdapter.prototype.requestDevice;
globalThis.testDevices = [];
GPUAdapter.prototype.requestDevice = async function (...given) {
  const device = await request.apply(this, given);
  globalThis.testDevices.push(device);
  return device;
};
`;

/** Must be called before the page is opened. */
export async function gripDevices(page: Page): Promise<void> {
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: remember + (await response.text()) });
  });
}

/** Destroys the newest device of the engine; answers how many there have been. */
export async function destroyDevice(page: Page): Promise<number> {
  const [worker] = page.workers();
  if (!worker) throw new Error('the page has no worker');
  return worker.evaluate(() => {
    const { testDevices } = globalThis as unknown as { testDevices: GPUDevice[] };
    testDevices.at(-1)!.destroy();
    return testDevices.length;
  });
}
