// Every paper, printed by the command line from the sample book, is PDF/UA-1 by two checkers that know different things.
import { join } from 'node:path';
import { after, test } from 'node:test';
import { venv } from '../../scripts/places.mjs';
import { PAPERS, answer, printed, remove } from './sample.mjs';

after(remove);

for (const [name, paper] of PAPERS) {
  test(`${name} prints`, () => void printed(paper, 'pdf'));
  test(`${name} meets PDF/UA-1`, () =>
    answer(join(venv, 'bin', 'python'), [join(import.meta.dirname, 'ua1.py'), printed(paper, 'pdf')]));
  test(`${name} reads well aloud`, () => answer(join(venv, 'bin', 'outloud'), ['--no-info', printed(paper, 'pdf')]));
}
