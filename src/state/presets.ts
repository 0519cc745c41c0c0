// Set-ups worth a click, each as the link that opens it: what it differs in from the defaults, its race, its speed.
import type { Texts } from '../texts/texts.ts';

export interface Preset {
  /** Its name and what one sees in it stand in the texts under the same id. */
  readonly id: keyof Texts['presetList']['sets'];
  readonly kind: keyof Texts['presetList']['kinds'];
  /** A link's hash without '#'; images that are not named stay as many as the adapter starts with. */
  readonly link: string;
}

const quick = 'epochs=12&method.groups=5&method.windowScale=0.6';

export const presets: readonly Preset[] = [
  {
    id: 'fast',
    kind: 'start',
    link: `v=1&trainCount=2048&testCount=512&batchSize=64&${quick}`,
  },
  {
    id: 'race',
    kind: 'start',
    link: 'v=1&vs=infobatch&vs=full',
  },
  {
    id: 'slow',
    kind: 'class',
    link: 'v=1&trainCount=2048&testCount=512&batchSize=64&epochs=18&speed=10',
  },
  {
    id: 'redundancy',
    kind: 'class',
    link: 'v=1&method=full&vs=dynamic,pruneRatio:0.3&vs=static,pruneRatio:0.3',
  },
  {
    id: 'order',
    kind: 'class',
    link: 'v=1&method.groups=5&method.windowScale=0.6&vs=seta,groups:5,windowScale:0.6,order:hardToEasy&vs=seta,groups:5,windowScale:0.6,motion:continuous',
  },
  {
    id: 'equal',
    kind: 'class',
    link: 'v=1&vs=infobatch&vs=dynamic&equalPruned=true',
  },
  {
    id: 'tinyWindow',
    kind: 'break',
    link: 'v=1&method.windowScale=0.1&vs=seta',
  },
  {
    id: 'noAnneal',
    kind: 'break',
    link: 'v=1&method.windowScale=0.3&method.delta=1&vs=seta,windowScale:0.3',
  },
  {
    id: 'tooMuch',
    kind: 'break',
    link: 'v=1&method.pruneRatio=0.8&vs=seta',
  },
  {
    id: 'diverge',
    kind: 'break',
    link: 'v=1&learningRate=5.2',
  },
  {
    id: 'paper',
    kind: 'scale',
    link: 'v=1&trainCount=50000&testCount=10000&model=resnet18&method.groups=5&method.windowScale=0.9&epochs=200&batchSize=128&optimizer=lars&learningRate=5.2&schedule=authors&labelSmoothing=0.1',
  },
];
