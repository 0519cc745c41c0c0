// `npm run bench` once it is built: measures in Node, over the machine's own Vulkan, Metal or Direct3D.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runBench } from '../bench/bench.ts';
import { formatResult } from '../bench/table.ts';
import { openDevice } from '../gpu/device.ts';
import { benchHelp, parseBenchCommand } from './benchCommand.ts';
import { installGpu } from './nodeGpu.ts';
import { OptionError } from './optionError.ts';
import { sklearnMs } from './sklearn.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { options, json, help } = parseBenchCommand(process.argv.slice(2));
  if (help) {
    process.stdout.write(benchHelp);
    return 0;
  }
  installGpu();
  const gpu = await openDevice('bench');
  const name = `Node.js ${process.versions.node}`;
  const result = await runBench(gpu, options, { name, report: say, sklearnMs });
  process.stdout.write(`${formatResult(result)}\n`);
  if (json) {
    mkdirSync(dirname(json), { recursive: true });
    writeFileSync(json, `${JSON.stringify(result, null, 1)}\n`);
  }
  return result.failures.length > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(error instanceof OptionError ? 2 : 1);
  },
);
