// npm start: sets up what is missing, builds, and opens the window on the sample book. Without a display it prints the
// sample's papers instead.
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { WINDOW, cargo, npmPackages, screens } from './build.mjs';
import { FOR_THE_CORE, FOR_THE_WINDOW, hasDisplay, needLanguages, needPackages } from './machine.mjs';
import { out, program, root, windowProgram } from './places.mjs';
import { command, run, statusOf, step } from './say.mjs';

const book = join(out, 'sample.minutebook');

/** The papers of the sample: the file's name, and what the command line takes for it. */
const PAPERS = [
  ['notice-2011-03-21.pdf', ['notice', '--meeting', '2011-03-21']],
  ['membership-2010-11.pdf', ['membership']],
  ['attendance-2010-11.pdf', ['attendance']],
  ['register-2011-03-21.pdf', ['register', '--meeting', '2011-03-21']],
  ['note-2011-01-18.pdf', ['note', '--meeting', '2011-01-18']],
];

command(async () => {
  needLanguages();
  return hasDisplay() ? openWindow() : printPapers();
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

async function printPapers() {
  console.log('There is no display to open a window on, so the papers of the sample are printed instead.');
  await step('System packages', () => needPackages(FOR_THE_CORE));
  await cargo('The command line', '--package', 'clerkwell');
  await sampleBook();
  for (const [name, paper] of PAPERS) await run(program, ['print', book, ...paper, '--out', join(out, name)]);
  console.log(
    `\nThe notice, membership, attendance, register and note of the sample are in ${relative(root, out)}/; ` +
      `its book is ${relative(root, book)}.`,
  );
}

async function sampleBook() {
  mkdirSync(out, { recursive: true });
  if (!existsSync(book)) await run(program, ['sample', book]);
}
