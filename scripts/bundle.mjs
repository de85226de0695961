// npm run bundle: builds the release and packs it as deb and rpm, the command line included.
import { FOR_THE_WINDOW, needLanguages, needPackages } from './machine.mjs';
import { cargo, npmPackages } from './build.mjs';
import { root } from './places.mjs';
import { command, run, step } from './say.mjs';

command(async () => {
  needLanguages();
  await step('System packages', () => needPackages(FOR_THE_WINDOW));
  await npmPackages();
  await cargo('The command line', '--package', 'clerkwell', '--release');
  await step('The packages', () => run('npx', ['tauri', 'build'], { cwd: root }));
});
