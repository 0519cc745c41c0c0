// The language that the reader chose on this device, kept where there is storage.
import { isLanguage, type LanguageId, speak } from '../texts/texts.ts';

const key = 'language';

/** null: never chosen, or this browser keeps nothing. */
export function chosenLanguage(): LanguageId | null {
  try {
    const kept = localStorage.getItem(key);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Speaks another language from now on, on this device and in the address, so that a copied link speaks it too.
 *
 * @throws Error when its catalogue cannot be loaded
 */
export async function chooseLanguage(language: LanguageId): Promise<void> {
  await speak(language);
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  history.replaceState(null, '', url);
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage the choice lasts as long as the address.
  }
}
