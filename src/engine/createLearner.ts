// Chooses what trains a run: the compiled step, or TensorFlow.js, loaded only when it is asked for.
import type { Network } from '../core/network.ts';
import type { StepUniforms } from '../gpu/stepUniforms.ts';
import type { RunConfig } from '../protocol.ts';
import { CompiledLearner } from './compiledLearner.ts';
import type { Learner } from './learner.ts';

export interface LearnerSite {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  readonly uniforms: StepUniforms;
}

/** @throws Error when the engine cannot start on this device */
export async function createLearner(
  site: LearnerSite,
  network: Network,
  config: RunConfig,
): Promise<Learner> {
  const { batchSize, weightDecay, precision, optimizer } = config;
  switch (config.engine) {
    case 'compiled': {
      const { buffer } = site.uniforms;
      return CompiledLearner.create(site.device, network, {
        batchSize,
        uniforms: buffer,
        optimizer: { kind: optimizer },
        precision,
      });
    }
    case 'tfjs': {
      const [{ shareWithTfjs }, { TfjsLearner }] = await Promise.all([
        import('../ops/tfjsBackend.ts'),
        import('./tfjsLearner.ts'),
      ]);
      const backend = await shareWithTfjs(site.device, site.info);
      return new TfjsLearner(backend, network, { batchSize, weightDecay, optimizer });
    }
    default:
      throw new Error(`no engine is called "${config.engine satisfies never}"`);
  }
}
