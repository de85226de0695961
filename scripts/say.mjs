// How the developer commands run programs and speak: each step is named, timed, and stops the command when it fails.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

export class Stop extends Error {}

/** Ends the command with a sentence. */
export function stop(sentence) {
  throw new Stop(sentence);
}

/** Runs a command's main function; a Stop becomes its sentence and exit status 1. */
export function command(main) {
  main().then(
    (status) => {
      process.exitCode = status ?? 0;
    },
    (error) => {
      console.error(error instanceof Stop ? `\n${error.message}` : error);
      process.exitCode = 1;
    },
  );
}

/** Does one named step and says how long it took. */
export async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const result = await work();
  console.log(`── ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a program and lets it speak for itself; stops where it fails. */
export async function run(program, args, options = {}) {
  const status = await statusOf(program, args, options);
  if (status !== 0) stop(`${[program, ...args].join(' ')} failed (exit status ${status}).`);
}

/**
 * Runs a program and gives its exit status, or 128 and the signal that ended it, as a shell does. Interrupting the
 * command interrupts it too, since they share a terminal.
 */
export function statusOf(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    child.on('error', (error) => reject(new Stop(`${program} could not be run: ${error.message}.`)));
    child.on('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
}

/** Runs a program, lets it speak, and gives its exit status and what it said. */
export function heard(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let said = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (text) => {
        said += text;
        to.write(text);
      });
    }
    child.on('error', (error) => reject(new Stop(`${program} could not be run: ${error.message}.`)));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

/** Asks a program quietly: what it printed, or undefined where it failed or is missing. */
export function ask(program, args) {
  const answer = spawnSync(program, args, { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}
