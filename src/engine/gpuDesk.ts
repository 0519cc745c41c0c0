// The GPU device of the playground: opened when it is needed, watched while it is there.
import { NoDeviceError, type OpenedDevice, openDevice } from '../gpu/device.ts';
import { t } from '../texts/texts.ts';

export interface GpuWatch {
  /** The device is gone, and all that was on it. */
  lost(reason: string): void;
  /** Nobody has asked about this error; training on this device cannot be trusted any more. */
  failed(kind: 'memory' | 'internal', message: string): void;
}

/** Before each further try: after a crash a browser needs a moment to offer an adapter again. */
const waitsMs = [500, 2000, 5000] as const;

export class GpuDesk {
  private current: OpenedDevice | null = null;

  constructor(
    private readonly watch: GpuWatch,
    /** A test passes its own, to keep hold of the device. */
    private readonly openNew: () => Promise<OpenedDevice> = openDevice,
  ) {}

  /** null before it was opened and after it was lost. */
  get opened(): OpenedDevice | null {
    return this.current;
  }

  /** The device that is there, else a new one. @throws NoDeviceError */
  async open(): Promise<OpenedDevice> {
    if (this.current) return this.current;
    const opened = await this.openNew();
    this.current = opened;
    opened.device.addEventListener('uncapturederror', ({ error }) => {
      if (this.current !== opened) return;
      this.watch.failed(error instanceof GPUOutOfMemoryError ? 'memory' : 'internal', error.message);
    });
    void opened.device.lost.then(({ reason, message }) => {
      if (this.current !== opened) return;
      this.current = null;
      // It stands within a sentence of the page.
      const browsersWords = message.trim().replace(/\.$/, '');
      this.watch.lost([reason, browsersWords].filter(Boolean).join(': ') || t.engineProblems.reasons.none);
    });
    return opened;
  }

  /** After a loss: tries a few times. @throws NoDeviceError when no device comes */
  async reopen(): Promise<OpenedDevice> {
    for (const waitMs of waitsMs) {
      try {
        return await this.open();
      } catch (error) {
        if (!(error instanceof NoDeviceError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
    return this.open();
  }
}
