// What a selection does with samples, as far as a number is in it; the other names stand in the catalog.
export const selection = {
  group: (number: string) => `Group ${number}`,
};
