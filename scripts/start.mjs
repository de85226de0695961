// npm start: sets up what is missing, builds, and opens the window on the sample book. Without a display it prints the
// sample's note instead.
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { WINDOW, cargo, npmPackages, screens } from './build.mjs';
import { FOR_THE_CORE, FOR_THE_WINDOW, hasDisplay, needLanguages, needPackages } from './machine.mjs';
import { out, program, root, windowProgram } from './places.mjs';
import { command, run, statusOf, step } from './say.mjs';

const MEETING = '2011-01-18';
const book = join(out, 'sample.minutebook');
const note = join(out, `note-${MEETING}.pdf`);

command(async () => {
  needLanguages();
  return hasDisplay() ? openWindow() : printNote();
});

async function openWindow() {
  await step('System packages', () => needPackages(FOR_THE_WINDOW));
  await npmPackages();
  await screens();
  await cargo('The window and the command line', '--workspace', ...WINDOW);
  await sampleBook();
  console.log(`\nOpening ${relative(root, book)}.`);
  return statusOf(windowProgram, [book], { cwd: root });
}

async function printNote() {
  console.log('There is no display to open a window on, so the note of the sample meeting is printed instead.');
  await step('System packages', () => needPackages(FOR_THE_CORE));
  await cargo('The command line', '--package', 'clerkwell');
  await sampleBook();
  await run(program, ['print', book, 'note', '--meeting', MEETING, '--out', note]);
  console.log(`\nThe note of 18 January 2011 is in ${relative(root, note)}; its book is ${relative(root, book)}.`);
}

async function sampleBook() {
  mkdirSync(out, { recursive: true });
  if (!existsSync(book)) await run(program, ['sample', book]);
}
