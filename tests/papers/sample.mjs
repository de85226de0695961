// The papers of the sample book, each printed once by the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../../scripts/places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-papers-'));
const book = join(folder, 'sample.minutebook');

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
];

/** Prints a paper, unless it was printed before; gives the file. */
export function printed(paper, format) {
  if (!existsSync(book)) answer(program, ['sample', book]);
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
