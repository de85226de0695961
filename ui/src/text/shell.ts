export const shell = {
  name: 'Clerkwell',
  main: 'Main',
  skip: 'Skip to the page',
  today: 'Today',
  book: 'Book',
  people: 'People',
  calculators: 'Calculators',
  bodies: 'Bodies',
  addBody: 'Add a body',
  keys: 'Keys',
  keysShort: 'keys',
  needs: (count: number): string => (count === 1 ? '1 thing needs you' : `${count} things need you`),
  saved: (time: string): string => `Saved ${time}`,
  removed: (name: string): string => `Removed: ${name}. Ctrl Z brings it back.`,
  notSaved: (typed: string, why: string): string => `“${typed}” was not saved. ${why}`,
  undone: (said: string): string => `Undone: ${said}`,
  redone: (said: string): string => `Done again: ${said}`,
  backedUp: (when: string): string => `Backed up ${when}`,
  notBackedUp: 'Not backed up yet',
  noBook: 'No book is open',
  noBookMore: 'A book is one file that holds any number of bodies, their meetings and their notes.',
  openBook: 'Open a book',
  newBook: 'Start a new book',
  sampleBook: 'Open the sample book',
  nowhere: 'There is no such page',
  nowhereMore: 'The address may be of something that has been removed.',
  toToday: 'Go to Today',
  title: (screen: string): string => `${screen} – Clerkwell`,
};

export const keys = {
  anywhere: 'Anywhere',
  anywhereLines: [
    { keys: ['Ctrl', 'Z'], does: 'Save what is typed, then undo the last change to the book' },
    { keys: ['Ctrl', 'Shift', 'Z'], does: 'Do again what was undone' },
    { keys: ['F6'], does: 'Go to the next pane (Shift F6: the one before)' },
    { keys: ['F1'], does: 'Show these keys (also ? where nothing is being typed)' },
  ],
};

export const ipc = {
  gone: 'Clerkwell’s core does not answer.',
  goneHint: 'What is typed stays on the screen. Close the window and open the book again.',
};
