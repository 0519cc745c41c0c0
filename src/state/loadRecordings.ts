// Fetches recorded runs: the index first, then the files of the race that is shown. A file that is not whole is left out.
import { parseRecording } from '../core/parseRecording.ts';
import {
  parseRecordedIndex,
  type RecordedEntry,
  recordedIndexName,
  recordedRaces,
} from '../core/recordedIndex.ts';
import type { Recording } from '../core/recording.ts';
import { t } from '../texts/texts.ts';

type Fetch = (url: string) => Promise<Response>;

/** Bytes of a gzip file as text; a server that unpacks such files by itself has done half of the work. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/**
 * The races that can be shown, the best first; none where there is no index.
 *
 * @param url absolute address of the folder, with a slash at its end
 */
export async function loadRecordedRaces(url: string, fetchFile: Fetch = fetch): Promise<RecordedEntry[][]> {
  try {
    const response = await fetchFile(new URL(recordedIndexName, url).href);
    return response.ok ? recordedRaces(parseRecordedIndex(await response.text())) : [];
  } catch {
    return [];
  }
}

export interface LoadedRace {
  readonly recordings: readonly Recording[];
  /** One sentence a file that could not be used. */
  readonly problems: readonly string[];
}

export async function loadRecordings(
  url: string,
  entries: readonly RecordedEntry[],
  fetchFile: Fetch = fetch,
): Promise<LoadedRace> {
  const problems: string[] = [];
  const loaded = await Promise.all(
    entries.map(async ({ file }) => {
      try {
        const response = await fetchFile(new URL(file, url).href);
        if (!response.ok) throw new Error(t.fileProblems.recording.server(`${response.status}`));
        return parseRecording(await textOf(response));
      } catch (error) {
        problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    }),
  );
  return { recordings: loaded.filter((recording) => recording !== null), problems };
}
