// The classes of a data set as the page calls them; the data keep their own names.
import { t } from '../../texts/texts.ts';

export function classNamesOf(classes: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, string>> = t.classNames;
  return classes.map((name) => (Object.hasOwn(known, name) ? known[name]! : name));
}
