export const numbers = {
  /** Dates alone: the day before the month. */
  dateLocale: 'en-GB',
  infinite: 'infinite',
};
