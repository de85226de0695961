// npm test: sets up what the tests need and runs all of them. With names it runs only those: npm test -- rust papers
//
// Setting up stops at the first failure. The tests all run, and the last line counts them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TESTED, cargo, checkers, npmPackages, screens } from './build.mjs';
import { count } from './count.mjs';
import { FOR_THE_TESTS, FOR_THE_WINDOW, chromium, needLanguages, needPackages } from './machine.mjs';
import { root } from './places.mjs';
import { ask, command, heard, run, step, stop } from './say.mjs';

const node = (folder, atOnce = 1) => [
  'node',
  '--test',
  '--test-reporter=spec',
  `--test-concurrency=${atOnce}`,
  `tests/${folder}/`,
];
const nextest = () => ask('cargo', ['nextest', '--version']) !== undefined;

// What runs, in this order: the quickest to fail first. Each needs some of what can be set up.
const TESTS = {
  format: { name: 'Rust formatting', needs: [], says: () => ['cargo', 'fmt', '--all', '--check'] },
  lints: {
    name: 'Rust lints',
    needs: ['npm', 'screens'],
    says: () => ['cargo', 'clippy', '--locked', ...TESTED, '--all-targets', '--', '-D', 'warnings'],
  },
  style: {
    name: 'Formatting of the scripts and tests',
    needs: ['npm'],
    says: () => ['npx', 'prettier', '--check', '--config', 'ui/.prettierrc.json', 'scripts', 'tests'],
  },
  scripts: { name: 'Scripts', needs: [], says: () => node('scripts') },
  screens: { name: 'Checks of the screens', needs: ['npm'], says: () => ['npm', 'run', '-s', 'ui:check'] },
  ui: { name: 'Tests of the screens', needs: ['npm'], says: () => ['npm', 'run', '-s', 'ui:test'] },
  rust: {
    name: 'Rust tests',
    needs: ['npm', 'screens', 'programs'],
    says: () => [
      'cargo',
      ...(nextest() ? ['nextest', 'run', '--no-fail-fast'] : ['test', '--no-fail-fast']),
      '--locked',
      ...TESTED,
    ],
  },
  papers: {
    name: 'Papers under the accessibility checkers',
    needs: ['npm', 'screens', 'programs', 'checkers'],
    says: () => node('papers'),
  },
  browser: {
    name: 'Screens in a browser, on the real core',
    needs: ['npm', 'screens', 'programs', 'browser'],
    // Each file has a book and a browser of its own, and waits most of its time.
    says: () => node('browser', 2),
  },
  window: { name: 'The real window', needs: ['npm', 'screens', 'programs'], says: () => node('window') },
};

// What can be set up, in this order.
const SET_UP = {
  npm: npmPackages,
  browser,
  checkers,
  screens,
  programs: () => cargo('The window and the command line', ...TESTED),
};

command(async () => {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !(name in TESTS));
  if (unknown.length > 0)
    stop(`There are no tests named ${unknown.join(', ')}; there are ${Object.keys(TESTS).join(', ')}.`);
  needLanguages();
  const tests = Object.entries(TESTS).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  await setUp(new Set(tests.flatMap(([, { needs }]) => needs)));
  const counts = { passed: 0, failed: 0 };
  const failures = [];
  for (const [name, test] of tests) {
    const [program, ...args] = test.says();
    const { status, said } = await step(test.name, () => heard(program, args, { cwd: root }));
    const { passed, failed } = count(said, status);
    counts.passed += passed;
    counts.failed += failed;
    if (status !== 0) failures.push(`${test.name}: npm test -- ${name}`);
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
});

async function setUp(needed) {
  await step('System packages', () => needPackages(needed.has('programs') ? FOR_THE_TESTS : FOR_THE_WINDOW));
  for (const [name, work] of Object.entries(SET_UP)) if (needed.has(name)) await work();
}

/** Fetches a Chromium of Playwright's own where the system has none that can be driven. */
async function browser() {
  if (chromium() !== undefined) return;
  const { chromium: own } = await import('playwright-core');
  if (existsSync(own.executablePath())) return;
  await step('Chromium', () => run('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], { cwd: root }));
}
