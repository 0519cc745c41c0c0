// A run as the command line of the authors' code (mrazhou/SeTa at 341df62, examples/cifar/main.py and seta.py), and in
// what that code would do something else. Only arguments that its parser has are named.
import { corruptedShare } from '../core/corruption.ts';
import type { RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';

export interface AuthorsCommand {
  /** null where that code cannot choose samples in this way at all. */
  readonly arguments: readonly string[] | null;
  /** In what their run differs from this one, or why there is no command: one sentence each. */
  readonly notes: readonly string[];
}

export const authorsRepository = 'https://github.com/mrazhou/SeTa';
export const authorsVersion = '341df62';

type Selection =
  | { readonly flags: readonly string[]; readonly notes: readonly string[] }
  | { readonly cannot: string };

function selectionOf({ method, methodParams, epochs }: RunConfig): Selection {
  const { cannot, ...says } = t.authorsCode;
  const { pruneRatio, groups, windowScale, delta } = methodParams;
  switch (method) {
    case 'seta': {
      if (methodParams.order === 'hardToEasy') return { cannot: cannot.hardToEasy };
      if (methodParams.motion === 'continuous') return { cannot: cannot.continuous };
      if (methodParams.fullAnneal === true) return { cannot: cannot.fullAnneal };
      if (methodParams.fixedDrop === true) return { cannot: cannot.fixedDrop };
      const own = [`--num_group ${groups}`, `--window_scale ${windowScale}`, `--delta ${delta}`];
      return { flags: ['--prune_type SeTa', `--ratio ${pruneRatio}`, ...own], notes: [] };
    }
    case 'infobatch': {
      const whole = Number.isInteger(epochs * Number(delta));
      const keeps = methodParams.keepAnnealWeights === true;
      const differs = whole ? says.weightsReset : says.weightsStay;
      const notes = whole === keeps ? [differs] : [];
      return { flags: ['--prune_type InfoBatch', `--ratio ${pruneRatio}`, `--delta ${delta}`], notes };
    }
    case 'static': {
      const notes = methodParams.subset === 'first' ? [] : [says.staticFirst];
      return { flags: ['--prune_type Static', `--ratio ${pruneRatio}`], notes };
    }
    case 'dynamic':
      if (Number(pruneRatio) > 0.9) return { cannot: cannot.mostDropped };
      return {
        flags: ['--prune_type SeTa', `--ratio ${pruneRatio}`, '--num_group 1', '--window_scale 1'],
        notes: [says.dynamicIsSeta],
      };
    case 'full':
      return {
        flags: ['--prune_type InfoBatch', '--ratio 0'],
        notes: [says.fullIsInfoBatch],
      };
    default:
      return { cannot: cannot.otherMethod };
  }
}

function recipeNotes(config: RunConfig): string[] {
  const { data, model, modelParams, trainCount, schedule, augment, precision, seed } = config;
  const says = t.authorsCode;
  const notes: string[] = [];
  if (model !== 'resnet18') {
    notes.push(says.otherModel(model));
  } else if (modelParams.width !== 64) {
    notes.push(says.otherWidth(`${modelParams.width}`));
  }
  if (trainCount < 50_000) notes.push(says.allImages);
  if (data === 'cifar10') notes.push(says.hundredOutputs);
  if (schedule !== 'authors') {
    notes.push(says.otherSchedule);
  }
  if (!augment) notes.push(says.augments);
  if (corruptedShare(config) > 0) {
    notes.push(says.spoilsNothing);
  }
  if (precision === 'f16') {
    notes.push(says.otherF16);
  }
  notes.push(says.noSeed(`${seed}`));
  return notes;
}

/** The arguments of examples/cifar/main.py that come closest to `config`, at the scale of that code. */
export function authorsCommand(config: RunConfig): AuthorsCommand {
  if (config.data !== 'cifar10' && config.data !== 'cifar100') {
    return { arguments: null, notes: [t.authorsCode.otherData(config.data)] };
  }
  const selection = selectionOf(config);
  if ('cannot' in selection) {
    return { arguments: null, notes: [selection.cannot] };
  }
  const flags = [
    `--data ${config.data}`,
    '--model resnet18',
    '--use_info_batch',
    ...selection.flags,
    `--num_epoch ${config.epochs}`,
    `--batch-size ${config.batchSize}`,
    `--optimizer ${config.optimizer}`,
    `--max-lr ${config.learningRate}`,
    `--momentum ${config.momentum}`,
    `--weight-decay ${config.weightDecay}`,
    `--label-smoothing ${config.labelSmoothing}`,
  ];
  return { arguments: flags, notes: [...selection.notes, ...recipeNotes(config)] };
}

const script = 'examples/cifar/main.py';

function lines(start: string, flags: readonly string[]): string {
  return `PYTHONPATH=. ${start} ${script} \\\n${flags.map((flag) => `    ${flag}`).join(' \\\n')}`;
}

/** For one GPU; to be run in the folder of the repository. */
export function singleGpuLines(flags: readonly string[]): string {
  return lines('python3', flags);
}

/**
 * For several GPUs. Each takes a batch of its own, so the batch is divided among them.
 *
 * @param gpus at least 2
 */
export function severalGpuLines(flags: readonly string[], gpus: number): string {
  const divided = flags.map((flag) => {
    const [name, value] = flag.split(' ');
    return name === '--batch-size' ? `${name} ${Math.max(1, Math.round(Number(value) / gpus))}` : flag;
  });
  return lines(`torchrun --standalone --nproc_per_node=${gpus}`, [...divided, '--use_ddp']);
}

/** What must be there first. */
export const setupLines = `git clone ${authorsRepository} && cd SeTa && git checkout ${authorsVersion}
pip install torch torchvision scikit-learn numpy tqdm`;
