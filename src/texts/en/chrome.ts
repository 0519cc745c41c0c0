// The frame of the page: header, bars, footer.
export const chrome = {
  settings: 'Settings',
  mainActions: 'Main actions',
  language: 'Language',
  languageFailed: 'This language could not be loaded; go online and choose it again',
};
