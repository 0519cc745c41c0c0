// The GPU of an experiment with the images on it; after a loss, another one with the same images.
import { GpuDesk } from '../engine/gpuDesk.ts';
import { LoadedData } from '../engine/loadedData.ts';
import { isLost, type OpenedDevice, openDevice } from '../gpu/device.ts';
import { dataSetOf, loadArchives, loadPrepared } from './experimentData.ts';
import type { ExperimentOptions } from './experimentOptions.ts';

interface Opened {
  readonly gpu: OpenedDevice;
  readonly data: LoadedData;
}

async function loadData(device: GPUDevice, { runs, dataFiles }: ExperimentOptions): Promise<LoadedData> {
  const most = (key: 'trainCount' | 'testCount') => Math.max(...runs.map((config) => config[key]));
  const counts = { trainCount: most('trainCount'), testCount: most('testCount') };
  const data = new LoadedData(device, dataSetOf(runs, dataFiles), counts, runs[0]);
  if (dataFiles.length > 0) await loadArchives(data, dataFiles);
  else await loadPrepared(data);
  return data;
}

export class ExperimentSite {
  /** Told of an error that nobody has asked about: no run can be trusted any more. */
  onFailure: (kind: 'memory' | 'internal', message: string) => void = () => undefined;
  private opened: Opened | null = null;
  private readonly desk: GpuDesk;

  constructor(
    private readonly options: ExperimentOptions,
    say: (line: string) => void,
  ) {
    this.desk = new GpuDesk(
      {
        lost: (reason) => say(`  the GPU was lost (${reason})`),
        failed: (kind, message) => this.onFailure(kind, message),
      },
      () => openDevice('experiment'),
    );
  }

  /**
   * The GPU and the images, opened where they are not.
   *
   * @throws NoDeviceError without a GPU; OptionError or Error when the images cannot be had
   */
  async open(): Promise<Opened> {
    if (this.opened) return this.opened;
    const gpu = await this.desk.open();
    this.opened = { gpu, data: await loadData(gpu.device, this.options) };
    return this.opened;
  }

  /**
   * Opens another GPU where something failed because this one is gone.
   *
   * @returns false when it is not gone
   * @throws NoDeviceError when no other can be had
   */
  async reopenLost(): Promise<boolean> {
    const { opened } = this;
    if (!opened || !(await isLost(opened.gpu.device))) return false;
    this.opened = null;
    await this.desk.reopen();
    return true;
  }
}
