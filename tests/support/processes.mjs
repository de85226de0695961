// Programs that a test starts, and their end: each is ended by its own id, and waited for.
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { program } from '../../scripts/places.mjs';

/** Starts a program, at the head of a group of its own; what it says is kept, to be shown when a test fails. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  const running = { child, said: '' };
  child.on('error', (error) => (running.said += `${program}: ${error.message}\n`));
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (running.said += text));
  return running;
}

/** Ends a program and all that it started, politely first, and waits until they have gone. */
export async function end(running) {
  const group = running?.child.pid;
  if (group === undefined) return;
  const gone = (within) => until('the programs to end', () => !signal(group, 0), { within });
  if (signal(group, 'SIGTERM')) {
    await gone(3000).catch(() => {
      signal(group, 'SIGKILL');
      // Where nobody asks after them, they stay zombies, which do no harm.
      return gone(1000).catch(() => undefined);
    });
  }
  running.child.stdout?.destroy();
  running.child.stderr?.destroy();
}

/** Sends a signal to a group of programs; false where none of it is left. */
function signal(group, name) {
  try {
    return process.kill(-group, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Asks again and again until the answer is neither undefined, null nor false. An error counts as no answer. */
export async function until(what, ask, { within = 10_000, every = 40 } = {}) {
  const deadline = Date.now() + within;
  for (let problem; ;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${within / 1000} s in vain: ${what}.`, { cause: problem });
    await rest(every);
  }
}

/**
 * A port of this machine's that nobody listens on. It is drawn from below those that the system gives to whoever connects
 * somewhere, so that nobody gets it in the moment before it is used.
 */
export async function freePort() {
  const isFree = (port) =>
    new Promise((resolve) => {
      const server = createServer().on('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
  for (;;) {
    const port = randomInt(10_000, 32_768);
    if (await isFree(port)) return port;
  }
}

/** Removes a folder in which programs may still be writing their last. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Runs the command line and gives what it printed; it must succeed. */
export function clerkwell(...args) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', timeout: 60_000 });
}
