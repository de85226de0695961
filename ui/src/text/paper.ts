export const paper = {
  page: (n: number, of: number): string => `Page ${n} of ${of}`,
  drawing: 'Drawing the pages…',
  save: 'Save as PDF',
  saveAs: 'Other forms',
  saveAsHtml: 'Save as a web page',
  saveAsText: 'Save as plain text',
  print: 'Print',
  saved: (path: string): string => `Saved as ${path}`,
};
