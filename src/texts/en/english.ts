// The English catalogue, one file for each part of the page. It is also the shape that every other language fills.
import { chrome } from './chrome.ts';

export const english = {
  /** For numbers and dates; see Intl. */
  locale: 'en-US',
  chrome,
} as const;
