// Every paper, printed by the command line from the sample book, is PDF/UA-1 by two checkers that know different things.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { program, venv } from '../../scripts/places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-papers-'));
const book = join(folder, 'sample.minutebook');
const PAPERS = [
  ['the note of 18 January 2011', ['note', '--meeting', '2011-01-18']],
  ['the note of a meeting not yet minuted', ['note', '--meeting', '2011-03-21']],
];

before(() => answer(program, ['sample', book]));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, paper] of PAPERS) {
  const pdf = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  test(`${name} prints`, () => answer(program, ['print', book, ...paper, '--out', pdf]));
  test(`${name} meets PDF/UA-1`, () => answer(join(venv, 'bin', 'python'), [join(import.meta.dirname, 'ua1.py'), pdf]));
  test(`${name} reads well aloud`, () => answer(join(venv, 'bin', 'outloud'), ['--no-info', pdf]));
}

/** Runs a program, which must succeed; what it says is the reason where it does not. */
function answer(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, error?.message ?? `${stdout}${stderr}`);
}
