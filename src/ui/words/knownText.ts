// Words that come with data in English (the paper's tables, a report's categories), in the language of the page.

/** @param known by the English text; what is not in it is shown as it is: it may come from a file */
export function knownText(english: string, known: Readonly<Record<string, string>>): string {
  return Object.hasOwn(known, english) ? known[english]! : english;
}
