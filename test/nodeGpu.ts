// Setup file of the GPU suites when they run in Node (GPU_TESTS=node).
import { installGpu } from '../src/cli/nodeGpu.ts';

installGpu();
