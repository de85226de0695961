// npm run bench: how fast it is. With names it measures only those: npm run bench -- saving window
//
// The window is measured as it is released, but for a link that takes minutes, and only where there is a virtual display to show
// it on and a driver to press its keys.
import { join } from 'node:path';
import { WINDOW, cargo, npmPackages, screens } from './build.mjs';
import { found } from './machine.mjs';
import { root, target } from './places.mjs';
import { command, run, step, stop } from './say.mjs';

const CORE = ['printing', 'saving', 'showing', 'year'];

command(async () => {
  const chosen = process.argv.slice(2);
  const known = [...CORE, 'window'];
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    stop(`There is nothing to measure named ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  const wanted = known.filter((name) => chosen.length === 0 || chosen.includes(name));
  const core = CORE.filter((name) => wanted.includes(name)).flatMap((name) => ['--bench', name]);
  if (core.length > 0)
    await step('The core', () => run('cargo', ['bench', '--package', 'clerkwell', ...core], { cwd: root }));
  if (wanted.includes('window')) await window();
  return 0;
});

async function window() {
  const missing = ['Xvfb', 'WebKitWebDriver'].filter((name) => found(name) === undefined);
  if (missing.length > 0) return console.log(`The window was not measured: ${missing.join(' and ')} is not there.`);
  await npmPackages();
  await screens();
  await cargo('The window and the command line', '--profile', 'bench', '--workspace', ...WINDOW);
  const programs = ['clerkwell-window', 'clerkwell'].map((name) => join(target, 'release', name));
  await step('The window', () => run('node', [join('tests', 'window', 'speed.mjs'), ...programs], { cwd: root }));
}
