// A run as the command line of the authors' code (mrazhou/SeTa at 341df62, examples/cifar/main.py and seta.py), and in
// what that code would do something else. Only arguments that its parser has are named.
import { corruptedShare } from '../core/corruption.ts';
import type { RunConfig } from '../protocol.ts';

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
  const { pruneRatio, groups, windowScale, delta } = methodParams;
  switch (method) {
    case 'seta': {
      if (methodParams.order === 'hardToEasy')
        return { cannot: 'its window always slides from easy to hard' };
      if (methodParams.motion === 'continuous') return { cannot: 'its window always falls back' };
      if (methodParams.fullAnneal === true)
        return { cannot: 'its annealing epochs always drop the random share' };
      if (methodParams.fixedDrop === true) return { cannot: 'it draws the random drop anew in every epoch' };
      const own = [`--num_group ${groups}`, `--window_scale ${windowScale}`, `--delta ${delta}`];
      return { flags: ['--prune_type SeTa', `--ratio ${pruneRatio}`, ...own], notes: [] };
    }
    case 'infobatch': {
      const whole = Number.isInteger(epochs * Number(delta));
      const keeps = methodParams.keepAnnealWeights === true;
      const notes =
        whole !== keeps
          ? []
          : whole
            ? ['Its weights are reset for annealing, because epochs x delta is a whole number.']
            : ['Its last weights stay while annealing, because epochs x delta is no whole number.'];
      return { flags: ['--prune_type InfoBatch', `--ratio ${pruneRatio}`, `--delta ${delta}`], notes };
    }
    case 'static': {
      const first = 'Static keeps the first images of the data set, not random ones.';
      const notes = methodParams.subset === 'first' ? [] : [first];
      return { flags: ['--prune_type Static', `--ratio ${pruneRatio}`], notes };
    }
    case 'dynamic':
      if (Number(pruneRatio) > 0.9) return { cannot: 'it never drops more than 90 % at random' };
      return {
        flags: ['--prune_type SeTa', `--ratio ${pruneRatio}`, '--num_group 1', '--window_scale 1'],
        notes: ['Dynamic random is SeTa with one group there.'],
      };
    case 'full':
      return {
        flags: ['--prune_type InfoBatch', '--ratio 0'],
        notes: [
          'Full training is InfoBatch with ratio 0 here: without --use_info_batch the script trains on everything as well, but its last lines ask for a count that only a pruned data set has.',
        ],
      };
    default:
      return { cannot: 'it has Static, InfoBatch and SeTa only' };
  }
}

function recipeNotes(config: RunConfig): string[] {
  const { data, model, modelParams, trainCount, schedule, augment, precision, seed } = config;
  const notes: string[] = [];
  if (model !== 'resnet18') {
    notes.push(`It has no ${model}: the command trains ResNet-18 (ResNet-50 and -101 are there as well).`);
  } else if (modelParams.width !== 64) {
    notes.push(`Its ResNet-18 has a width of 64, this run's has ${modelParams.width}.`);
  }
  if (trainCount < 50_000) notes.push('It always trains on all 50,000 images.');
  if (data === 'cifar10') notes.push('Its networks have 100 outputs for CIFAR-10 too; 90 stay unused.');
  if (schedule !== 'authors') {
    notes.push(
      'Its schedule is OneCycle placed anew at every epoch, with the momentum cycling between 0.85 and 0.95; here: Schedule, OneCycle, authors\u2019 steps.',
    );
  }
  if (!augment) notes.push('It always mirrors and shifts the images.');
  if (corruptedShare(config) > 0) {
    notes.push('It spoils no images: wrong labels, duplicates, blurred and blank images are left out.');
  }
  if (precision === 'f16') {
    notes.push('Its --fp16 is PyTorch\u2019s mixed precision, another thing than f16 here; it is left out.');
  }
  notes.push(`It has no argument for a seed (here ${seed}): every start has other weights.`);
  return notes;
}

/** The arguments of examples/cifar/main.py that come closest to `config`, at the scale of that code. */
export function authorsCommand(config: RunConfig): AuthorsCommand {
  if (config.data !== 'cifar10' && config.data !== 'cifar100') {
    return { arguments: null, notes: [`It reads CIFAR-10 and CIFAR-100, not ${config.data}.`] };
  }
  const selection = selectionOf(config);
  if ('cannot' in selection) {
    return {
      arguments: null,
      notes: [`The authors\u2019 code cannot choose samples like this: ${selection.cannot}.`],
    };
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
