// A checkpoint's file name says whose it is, how far and how large, so that a listing opens no file.
import type { KeptCheckpoint } from '../../protocol.ts';

export function nameOfCheckpoint({ runId, epoch, bytes }: KeptCheckpoint): string {
  return `${encodeURIComponent(runId)}!${epoch}!${bytes}`;
}

/** null for a file of another kind. */
export function readCheckpointName(name: string): KeptCheckpoint | null {
  const [id, epoch, bytes, ...more] = name.split('!');
  if (!id || more.length > 0 || !/^\d+$/.test(epoch ?? '') || !/^\d+$/.test(bytes ?? '')) return null;
  try {
    return { runId: decodeURIComponent(id), epoch: Number(epoch), bytes: Number(bytes) };
  } catch {
    return null;
  }
}
