// The text of `npm run experiment -- --help`, made from the catalog, so that it never lags behind.
import type { ParamSpec } from '../core/params.ts';
import { dataSets } from '../data/dataSets.ts';
import { methods, models } from '../engine/catalog.ts';

function limitsOf(param: ParamSpec): string {
  switch (param.kind) {
    case 'choice':
      return param.choices.map(({ value }) => value).join(' | ');
    case 'boolean':
      return 'true | false';
    default:
      return `${param.min} to ${param.max}`;
  }
}

function entry({ id, label, params }: { id: string; label: string; params: readonly ParamSpec[] }): string {
  const lines = params.map(
    (param) => `      ${param.id}=${param.default}  (${limitsOf(param)})  ${param.label}`,
  );
  return [`  ${id.padEnd(14)} ${label}`, ...lines].join('\n');
}

export function experimentHelp(): string {
  return `Trains networks without a page, with the same engine, and writes one JSON file a run.

  npm run experiment -- --method seta --n 10000 --epochs 20 --out results/
  npm run experiment -- --method seta,infobatch,full --seeds 0,1,2 --out results/
  npm run experiment -- --config my-experiment.json

What to run
  --config FILE        experiment file (the page exports the same kind); options change all of its runs
  --method A,B         one run for each method below
  --model NAME         one of the models below
  --seed N             seed of the run (0)
  --seeds 0,1,2        every run once with each seed
  --set NAME=VALUE     a setting of the method; model.NAME=VALUE one of the model; may be repeated

Images
  --data NAME          ${[...dataSets.keys()].join(' | ')}
  --data-file PATH     read them from an official archive, cifar-100-binary.tar.gz or cifar-10-binary.tar.gz, or from
                       the files in it (may be repeated); what is not prepared by npm run data needs it

Corruption (shares of the training images that are spoilt on purpose; test images never are)
  --label-noise X      a wrong label (0 to 0.4)                  --duplicates X      a copy of an earlier image (0 to 0.2)
  --blurred X          only colours are left (0 to 0.1)          --blank X           plain grey (0 to 0.1)
  --corruption-seed N  which images (0); the same for all runs

Training
  --n N                the first N training images (all)         --test-n N          the first N test images (all)
  --epochs N           (20)                                      --batch-size N      (128)
  --learning-rate X    highest rate of the schedule (0.1)        --schedule NAME     oneCycle | authors | reference | constant
  --momentum X         (0.9)                                     --weight-decay X    (0.0005)
  --optimizer NAME     sgd | lars                                --engine NAME       compiled | tfjs
  --label-smoothing X  (0)                                       --no-augment        no flip, no crop

Pruning
  --prune-ratio X      share that is dropped                     --groups K          number of groups (seta)
  --window-scale X     share of the groups in use (seta)         --delta X           share of the epochs before annealing

Output
  --out PATH           a folder, or FILE.json (several runs: method and seed are put into the name)
  --record PATH        also keep the run for the page to play: a folder such as public/recorded/, or FILE.json.gz
  --record-images N    with so many images of each category an epoch, and those that it disputes with the recordings
                       beside it (0 to 12; 0: none, the file stays small)
  --force              run again what is already finished

A run that was interrupted goes on from its last finished epoch. Exit codes: 0 done, 1 a run failed, 2 a bad option.

Methods and their settings
${[...methods.values()].map(entry).join('\n')}

Models and their settings
${[...models.values()].map(entry).join('\n')}
`;
}
