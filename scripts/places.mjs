// Where things lie.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const out = join(root, 'out');
export const venv = join(root, '.venv');
export const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
export const program = join(target, 'debug', 'clerkwell');
export const windowProgram = join(target, 'debug', 'clerkwell-window');

/** A fingerprint of files and folders, by name and content. Folders named in `except` are left out. */
export function fingerprint(paths, except = []) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    try {
      const names = readdirSync(path).sort();
      for (const name of names) if (!except.includes(name)) add(join(path, name));
    } catch (error) {
      if (error.code !== 'ENOTDIR') throw error;
      hash.update(path).update('\0').update(readFileSync(path));
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/**
 * Does something only if what it is made from has changed since it was last done, as noted in the file `stamp`, or if its
 * `result` is gone.
 */
export async function onceFor(stamp, print, work, result = stamp) {
  const done = existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
  if (done) return console.log('Nothing has changed since last time.');
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
