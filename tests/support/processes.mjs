// Programs that a test starts, and their end: each is ended by its own id, and waited for.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';

/** Starts a program; what it says is kept, to be shown when a test fails. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const running = { child, said: '', ended: undefined };
  child.on('error', (error) => (running.said += `${program}: ${error.message}\n`));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (running.said += text));
  running.ended = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  return running;
}

/** Ends a program, politely first, and waits until it has gone. */
export async function end(running) {
  if (running === undefined || running.child.exitCode !== null || running.child.signalCode !== null) return;
  running.child.kill('SIGTERM');
  const gone = await Promise.race([running.ended.then(() => true), rest(3000, false)]);
  if (!gone) {
    running.child.kill('SIGKILL');
    await running.ended;
  }
}

/** Asks again and again until the answer is neither undefined, null nor false. An error counts as no answer. */
export async function until(what, ask, { within = 10_000, every = 40 } = {}) {
  const deadline = Date.now() + within;
  for (let problem; ; ) {
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

/** A port of this machine's that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
