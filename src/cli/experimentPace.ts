// How long an experiment still takes, from the seconds that each trained image has taken so far; tests and selections
// are counted with them.
import type { EpochRecord } from '../core/records.ts';
import type { RunConfig } from '../protocol.ts';

/** Amounts of epochs and what they are of, by a key. */
class Ratios {
  private readonly epochs = new Map<string, (readonly [amount: number, of: number])[]>();

  add(key: string, amount: number, of: number): void {
    this.epochs.set(key, [...(this.epochs.get(key) ?? []), [amount, of]]);
  }

  /** Undefined before anything was added. */
  of(key: string): number | undefined {
    const epochs = this.epochs.get(key);
    if (!epochs) return undefined;
    // The first one waits for the driver's compiler; it counts until there is another.
    const counted = epochs.length > 1 ? epochs.slice(1) : epochs;
    const sum = (place: 0 | 1) => counted.reduce((total, epoch) => total + epoch[place], 0);
    return sum(0) / sum(1);
  }
}

const all = 'all';
const networkOf = ({ model, modelParams, batchSize, optimizer, engine, precision }: RunConfig) =>
  JSON.stringify([model, modelParams, batchSize, optimizer, engine, precision]);
const methodOf = ({ method, methodParams }: RunConfig) => JSON.stringify([method, methodParams]);

export class ExperimentPace {
  private readonly secondsPerImage = new Ratios();
  private readonly selectedShare = new Ratios();

  /** Counts an epoch that is over. */
  trained(config: RunConfig, { seconds, selected }: Pick<EpochRecord, 'seconds' | 'selected'>): void {
    for (const key of [networkOf(config), all]) this.secondsPerImage.add(key, seconds, selected);
    this.selectedShare.add(methodOf(config), selected, config.trainCount);
  }

  /**
   * Seconds of `epochs` epochs of a run. A network not yet seen is taken to be as quick as those before it, a method
   * not yet seen to train every image.
   *
   * @returns null before anything was trained
   */
  secondsOf(config: RunConfig, epochs: number): number | null {
    const perImage = this.secondsPerImage.of(networkOf(config)) ?? this.secondsPerImage.of(all);
    if (perImage === undefined) return null;
    return perImage * epochs * config.trainCount * (this.selectedShare.of(methodOf(config)) ?? 1);
  }
}

/** '12.3 s', '3 min 20 s', '2 h 5 min'. */
export function spokenSeconds(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** 'about 3 min 20 s left'; of several runs also when the last of them ends, as 'Sat 18:40'. */
export function timeLeft(
  pace: ExperimentPace,
  present: { readonly config: RunConfig; readonly epochsLeft: number },
  rest: readonly RunConfig[],
  now: Date,
): string {
  const left = pace.secondsOf(present.config, present.epochsLeft) ?? 0;
  const words = `about ${spokenSeconds(left)} left`;
  if (rest.length === 0) return words;
  const total = rest.reduce((sum, config) => sum + (pace.secondsOf(config, config.epochs) ?? 0), left);
  const end = new Date(now.getTime() + 1000 * total);
  const clock = end.toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return `${words}, of all runs ${spokenSeconds(total)} (${clock})`;
}
