// How the parts are built. Each part is built again only when something it is made from has changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, onceFor, root, venv } from './places.mjs';
import { run, step } from './say.mjs';

const kept = join(root, 'node_modules', '.clerkwell');

// The window shows the screens it carries, not those of a development server.
export const WINDOW = ['--features', 'clerkwell-window/custom-protocol'];
// Tests also talk to the core over http, from a browser. No release has that.
export const TESTED = ['--workspace', '--features', 'clerkwell-window/custom-protocol,clerkwell/serve'];

/** Installs the npm packages that package-lock.json names. */
export function npmPackages() {
  const print = fingerprint([join(root, 'package.json'), join(root, 'package-lock.json')]);
  return step('npm packages', () => onceFor(join(kept, 'packages'), print, () => run('npm', ['ci'], { cwd: root })));
}

/** Builds the screens into ui/dist. */
export function screens() {
  const print = fingerprint([join(root, 'ui'), join(root, 'package-lock.json')], ['dist', 'tests']);
  const build = () => run('npm', ['run', '-s', 'ui:build'], { cwd: root });
  return step('Screens', () => onceFor(join(kept, 'screens'), print, build, join(root, 'ui', 'dist', 'index.html')));
}

/** Builds Rust programs. */
export function cargo(name, ...args) {
  return step(name, () => run('cargo', ['build', '--locked', ...args], { cwd: root }));
}

/** Installs the checkers for papers into a Python environment of the project's own. */
export function checkers() {
  const list = join(root, 'tests', 'papers', 'requirements.txt');
  return step('Checkers for papers', () =>
    onceFor(join(venv, 'clerkwell'), fingerprint([list]), async () => {
      await run('python3', ['-m', 'venv', '--clear', venv]);
      await run(join(venv, 'bin', 'pip'), ['install', '-q', '-r', list]);
    }),
  );
}
