export const numbers = {
  /** Dates alone: the day before the month. */
  dateLocale: 'en-GB',
  infinite: 'infinite',
  /** Between numbers in a list; no comma where that is in the numbers. */
  between: ', ',
};
