// Asks scikit-learn, where python3 has it, how long it takes for the k-means of the authors' code.
import { spawn } from 'node:child_process';

/** The call of seta.py (kmeans_group): one column, default iterations. */
const program = `
import sys, time
import numpy as np
from sklearn.cluster import KMeans
losses = np.frombuffer(sys.stdin.buffer.read(), dtype=np.float32).reshape(-1, 1)
started = time.perf_counter()
KMeans(n_clusters=int(sys.argv[1]), random_state=0).fit(losses)
print(1000 * (time.perf_counter() - started))
`;

/** Milliseconds of one fit; null without python3 or scikit-learn. */
export function sklearnMs(losses: Float32Array, groups: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn('python3', ['-c', program, String(groups)], { stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text;
    });
    child.on('error', () => resolve(null));
    // Without scikit-learn it ends before it has read its input.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve(code === 0 ? Number(output) : null));
    child.stdin.end(new Uint8Array(losses.buffer, losses.byteOffset, losses.byteLength));
  });
}
