// The text files of an archive that name its labels: another order of names would be another data set.
import { spokenCount } from '../../core/spokenNumbers.ts';
import { t } from '../../texts/texts.ts';
import { ImportError } from './importError.ts';
import type { Entry } from './readEntries.ts';

/** Longest text that is read. */
const textLimit = 16_384;

/**
 * Reads names, one a line, and compares them; underscores stand for spaces.
 *
 * @throws ImportError naming the first label that is called otherwise
 */
export async function checkNames(names: readonly string[], entry: Entry, where: string): Promise<void> {
  if (entry.size > textLimit) {
    throw new ImportError(t.archiveProblems.names.tooLong(where, spokenCount(entry.size), `${names.length}`));
  }
  let text = '';
  const decoder = new TextDecoder();
  for (let bytes = await entry.next(); bytes; bytes = await entry.next())
    text += decoder.decode(bytes, { stream: true });
  const lines = text.split('\n').map((line) => line.trim().replaceAll('_', ' '));
  const wrong = names.findIndex((name, label) => lines[label] !== name);
  if (wrong < 0) return;
  const got = JSON.stringify((lines[wrong] ?? '').slice(0, 40));
  throw new ImportError(t.archiveProblems.names.wrong(where, `${wrong}`, got, names[wrong]!));
}
