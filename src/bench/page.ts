// The bench in a browser: the form starts it, the result is shown, copied or saved. The measuring is bench.ts.
import { NoDeviceError, type OpenedDevice, openDevice } from '../gpu/device.ts';
import { type BenchOptions, runBench } from './bench.ts';
import { benchOptionsOf } from './benchOptions.ts';
import type { BenchResult } from './benchResult.ts';
import { resultFileName } from './resultFileName.ts';
import { adapterName, formatResult } from './table.ts';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`bench.html has no ${type.name} #${id}`);
  return found;
}

const form = element('form', HTMLFormElement);
const runButton = element('run', HTMLButtonElement);
const status = element('status', HTMLParagraphElement);
const copied = element('copied', HTMLSpanElement);

/** Browsers name themselves at length; the last two words say which one and how new. */
function browserName(): string {
  const words = navigator.userAgent.match(/(Edg|Chrome|Firefox|Version)\/[\d.]+/g) ?? [];
  return words.find((word) => word.startsWith('Edg')) ?? words[0] ?? navigator.userAgent;
}

/** The address may name less than all: `bench.html?only=step&case=cnn3/64&rounds=3`, as on the command line. */
const words = Object.fromEntries(new URLSearchParams(location.search));

/** Ticks what the address names. */
function fillForm(): void {
  const { only, rounds } = benchOptionsOf(words);
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="only"]'))
    box.checked = only.some((section) => section === box.value);
  form.querySelector<HTMLInputElement>('input[name="rounds"]')!.value = String(rounds);
}

function chosenOptions(): BenchOptions {
  const data = new FormData(form);
  const only = data.getAll('only');
  if (only.length === 0) throw new RangeError('Choose at least one section.');
  return benchOptionsOf({ ...words, only: only.join(','), rounds: String(data.get('rounds')) });
}

function say(line: string, failed = false): void {
  status.textContent = line;
  status.classList.toggle('failed', failed);
}

let latest: BenchResult | null = null;

async function measure(gpu: OpenedDevice): Promise<void> {
  runButton.disabled = true;
  try {
    latest = await runBench(gpu, chosenOptions(), { name: browserName(), report: say });
    element('result', HTMLElement).hidden = false;
    element('table', HTMLPreElement).textContent = formatResult(latest);
    copied.textContent = '';
    const { length } = latest.failures;
    say(length > 0 ? `Done, with ${length} failed; the last lines say what.` : 'Done.', length > 0);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
  runButton.disabled = false;
}

const json = () => `${JSON.stringify(latest, null, 1)}\n`;

element('copy', HTMLButtonElement).addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(json());
    copied.textContent = 'Copied.';
  } catch {
    copied.textContent = 'The browser does not let this page copy: use Save.';
  }
});

element('save', HTMLButtonElement).addEventListener('click', () => {
  if (!latest) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json()], { type: 'application/json' }));
  link.download = resultFileName(latest);
  link.click();
  URL.revokeObjectURL(link.href);
});

try {
  fillForm();
  const gpu = await openDevice('bench');
  void gpu.device.lost.then(({ message, reason }) => {
    runButton.disabled = true;
    say(`The GPU was lost (${message || reason}); reload the page.`, true);
  });
  const kind = gpu.software ? ', which computes on the CPU: expect a quarter of an hour' : '';
  element('adapter', HTMLParagraphElement).textContent = `Adapter: ${adapterName(gpu.info)}${kind}`;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void measure(gpu);
  });
  runButton.disabled = false;
} catch (error) {
  const { message } = error as Error;
  const advice = 'Chrome, Edge and Safari 26 have it, Firefox on Windows and macOS too.';
  element('adapter', HTMLParagraphElement).textContent = '';
  say(error instanceof NoDeviceError ? `No WebGPU here (${message}). ${advice}` : message, true);
}
