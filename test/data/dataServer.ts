// A web server that holds a tiny data set and can be told to misbehave, file by file.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tinyDataSet } from './tinyDataSet.ts';

/** Answers one request; null: the file as it is. */
export type Fault = (file: string, visit: number) => { status: number; body: Uint8Array } | 'hangUp' | null;

export interface DataServer {
  readonly url: string;
  /** Names of the files asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function startDataServer(fault: Fault = () => null): Promise<DataServer> {
  const { manifest, shards } = tinyDataSet();
  const files = new Map<string, Uint8Array>(shards.map((shard) => [shard.entry.file, shard.packed]));
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const file = request.url!.replace('/data/tiny/', '');
    asked.push(file);
    const visit = asked.filter((name) => name === file).length;
    const answer = fault(file, visit) ?? { status: 200, body: files.get(file)! };
    if (answer === 'hangUp') {
      const whole = files.get(file)!;
      response.writeHead(200, { 'Content-Length': whole.length });
      response.write(whole.subarray(0, 50), () => response.destroy());
      return;
    }
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
