// Names and notes of the paper's tables, which are data in English, as the page writes them.

/** @param known by the English text; what is not in it is shown as it is */
export function tableText(english: string, known: Readonly<Record<string, string>>): string {
  return Object.hasOwn(known, english) ? known[english]! : english;
}
