// The papers of the sample book, each printed once by the command line; and, from the book of everything that the import
// format can say, minutes with all that a meeting can have.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, root } from '../../scripts/places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-papers-'));
const sample = join(folder, 'sample.minutebook');
const everything = join(folder, 'everything.minutebook');
const EVERYTHING = join(root, 'src-tauri', 'core', 'src', 'exchange', 'json', 'tests', 'everything.json');
const PARKS = ['--body', 'Parks and Paths Panel', '--meeting', '2012-06-12'];

/** Every paper, by its name and what the command line takes for it. */
export const PAPERS = [
  ['the notice of 21 March 2011', ['notice', '--meeting', '2011-03-21']],
  ['the notice of a meeting of which little is settled', ['notice', '--meeting', '2011-07-19']],
  ['the membership', ['membership']],
  ['the attendance', ['attendance']],
  ['the attendance with letters and rates', ['attendance', '--marks', 'letters', '--rates', '--all-substitutes']],
  ['the register of 21 March 2011', ['register', '--meeting', '2011-03-21']],
  ['the note of 18 January 2011', ['note', '--meeting', '2011-01-18']],
  ['the note of a meeting not yet minuted', ['note', '--meeting', '2011-03-21']],
  ['minutes with motions, votes and an exempt item', ['note', ...PARKS]],
  ['those minutes for the public', ['note', ...PARKS, '--public']],
];

/** Prints a paper, unless it was printed before; gives the file. */
export function printed(paper, format) {
  const book = paper.includes('--body') ? everything : sample;
  if (!existsSync(sample)) answer(program, ['sample', sample]);
  if (!existsSync(everything)) {
    answer(program, ['new', everything]);
    answer(program, ['import', everything, EVERYTHING]);
  }
  const file = join(folder, `${paper.join('-').replaceAll(/[^a-z0-9]+/gi, '-')}.${format}`);
  if (!existsSync(file)) answer(program, ['print', book, ...paper, '--out', file]);
  return file;
}

/** Runs a program, which must succeed; what it says is the reason where it does not. */
export function answer(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, error?.message ?? `${stdout}${stderr}`);
}

export function remove() {
  rmSync(folder, { recursive: true, force: true });
}
