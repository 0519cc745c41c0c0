// The same step by @jax-js/jax, jitted as a whole: channels first, as its convolution wants them. It makes its own
// device on the same adapter, as it does for everybody.
import {
  defaultDevice,
  getWebGPUDevice,
  init,
  type Array as JaxArray,
  jit,
  lax,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import { normEpsilon, normMomentum, type Parameter } from '../core/network.ts';
import { measureWaits, whenDone } from '../gpu/waits.ts';
import type { Contestant } from './contestant.ts';
import {
  classes,
  distinctBatches,
  normalisedBatch,
  oneHotLabels,
  rates,
  type StepProblem,
} from './stepProblem.ts';

type Arrays = { [name: string]: JaxArray };

/** Steps under way at once: its work stays in a list, with all buffers, until somebody waits for a result. */
const stepsInFlight = 2;

/** HWIO to OIHW. */
function channelsFirst(values: Float32Array, shape: readonly number[]): JaxArray {
  const array = np.array(Float32Array.from(values)).reshape([...shape]);
  return shape.length === 4 ? np.transpose(array, [3, 2, 0, 1]) : array;
}

/** Per-channel values against [B, C, H, W]. */
const perChannel = (values: JaxArray) => values.reshape([1, -1, 1, 1]);

function forward(
  { network }: StepProblem,
  weights: Arrays,
  running: Arrays,
  x: JaxArray,
): [JaxArray, Arrays] {
  const moved: Arrays = {};
  // How often each value is still to be read: jax-js counts references by hand.
  const readers = new Map<number, number>();
  for (const layer of network.layers) {
    const sources =
      layer.kind === 'input' ? [] : layer.kind === 'add' ? [layer.input, layer.other] : [layer.input];
    for (const { id } of sources) readers.set(id, (readers.get(id) ?? 0) + 1);
  }
  const values: JaxArray[] = [];
  const take = (id: number): JaxArray => {
    const left = readers.get(id)! - 1;
    readers.set(id, left);
    return left > 0 ? values[id]!.ref : values[id]!;
  };
  const move = ({ name }: Parameter, value: JaxArray) => {
    moved[name] = running[name]!.mul(1 - normMomentum).add(value.mul(normMomentum));
  };
  for (const layer of network.layers) {
    switch (layer.kind) {
      case 'input':
        values.push(x);
        break;
      case 'conv': {
        const { stride, padding } = layer;
        if (layer.depthwise) throw new Error('the bench has no depthwise model');
        const pads: [number, number][] = [
          [padding, padding],
          [padding, padding],
        ];
        values.push(
          lax.convGeneralDilated(take(layer.input.id), weights[layer.filter.name]!, [stride, stride], pads),
        );
        break;
      }
      case 'norm': {
        const input = take(layer.input.id);
        const count = input.size / layer.out.shape.channels;
        const mean = np.mean(input.ref, [0, 2, 3], { keepdims: true });
        const centred = input.sub(mean.ref);
        const variance = np.mean(np.square(centred.ref), [0, 2, 3], { keepdims: true });
        move(layer.mean, lax.stopGradient(mean).reshape([-1]));
        move(
          layer.variance,
          lax
            .stopGradient(variance.ref)
            .reshape([-1])
            .mul(count / (count - 1)),
        );
        const scale = perChannel(weights[layer.gamma.name]!).div(np.sqrt(variance.add(normEpsilon)));
        values.push(centred.mul(scale).add(perChannel(weights[layer.beta.name]!)));
        break;
      }
      case 'relu':
        values.push(nn.relu(take(layer.input.id)));
        break;
      case 'add':
        values.push(take(layer.input.id).add(take(layer.other.id)));
        break;
      case 'maxPool': {
        const { height, width, channels } = layer.out.shape;
        const { size } = layer;
        const windows = take(layer.input.id).reshape([-1, channels, height, size, width, size]);
        values.push(np.max(windows, [3, 5]));
        break;
      }
      case 'globalAveragePool':
        values.push(np.mean(take(layer.input.id), [2, 3]));
        break;
      case 'dense': {
        const product = np.matmul(take(layer.input.id), weights[layer.weight.name]!);
        values.push(product.add(weights[layer.bias.name]!));
      }
    }
  }
  return [values.at(-1)!, moved];
}

/** @throws Error when jax-js finds no WebGPU */
export async function createJax(problem: StepProblem): Promise<Contestant> {
  if (!(await init('webgpu')).includes('webgpu')) throw new Error('jax-js found no WebGPU adapter');
  defaultDevice('webgpu');
  // Its device is waited for as ours is.
  await measureWaits(getWebGPUDevice());
  const { network, batchSize, initial } = problem;
  const arraysOf = (kind: Parameter['kind'], arena: Float32Array): Arrays =>
    Object.fromEntries(
      network.parameters
        .filter((parameter) => parameter.kind === kind)
        .map(({ name, offset, size, shape }) => [
          name,
          channelsFirst(arena.slice(offset, offset + size), shape),
        ]),
    );
  const lossOf = (weights: Arrays, running: Arrays, x: JaxArray, y: JaxArray): [JaxArray, Arrays] => {
    const [logits, moved] = forward(problem, weights, running, x);
    return [
      nn
        .logSoftmax(logits, -1)
        .mul(y)
        .sum()
        .mul(-1 / batchSize),
      moved,
    ];
  };
  const train = jit((weights: Arrays, velocities: Arrays, running: Arrays, x: JaxArray, y: JaxArray) => {
    const [[loss, moved], gradients] = valueAndGrad(lossOf as (weights: Arrays) => [JaxArray, Arrays], {
      hasAux: true,
    })(...([tree.ref(weights), running, x, y] as unknown as [Arrays])) as unknown as [
      [JaxArray, Arrays],
      Arrays,
    ];
    const nextWeights: Arrays = {};
    const nextVelocities: Arrays = {};
    for (const name of Object.keys(weights)) {
      const direction = gradients[name]!.add(weights[name]!.ref.mul(rates.weightDecay));
      const velocity = velocities[name]!.mul(rates.momentum).add(direction);
      nextWeights[name] = weights[name]!.sub(velocity.ref.mul(rates.learningRate));
      nextVelocities[name] = velocity;
    }
    return [nextWeights, nextVelocities, moved, loss] as [Arrays, Arrays, Arrays, JaxArray];
  });
  let weights = arraysOf('weight', initial.weights);
  let velocities = arraysOf('weight', initial.velocities);
  let running = arraysOf('statistic', initial.statistics);
  const batches = Array.from({ length: distinctBatches }, (_, batch) => ({
    x: np.array(normalisedBatch(problem, batch, 'NCHW')).reshape([batchSize, 3, 32, 32]),
    y: np.array(oneHotLabels(problem, batch)).reshape([batchSize, classes]),
  }));
  const underWay: { readonly loss: JaxArray; readonly ready: Promise<JaxArray> }[] = [];
  const settle = async (most: number) => {
    while (underWay.length > most) {
      const { loss, ready } = underWay.shift()!;
      await ready;
      loss.dispose();
    }
  };
  return {
    id: 'jax',
    async step(index) {
      const { x, y } = batches[index % distinctBatches]!;
      let loss: JaxArray;
      [weights, velocities, running, loss] = train(weights, velocities, running, x.ref, y.ref);
      underWay.push({ loss, ready: loss.blockUntilReady() });
      await settle(stepsInFlight);
    },
    async finish() {
      await settle(1);
      await underWay[0]?.ready;
      await whenDone(getWebGPUDevice());
    },
    async lastLoss() {
      return Number((await underWay.at(-1)!.loss.ref.data())[0]);
    },
    destroy() {
      for (const { loss } of underWay.splice(0)) loss.dispose();
      tree.dispose([weights, velocities, running, batches]);
      train.dispose();
    },
  };
}
