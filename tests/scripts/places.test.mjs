import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fingerprint, onceFor } from '../../scripts/places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clerkwell-scripts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a fingerprint changes with what is in a folder, but not with what is left out', () => {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'dist'), { recursive: true });
  writeFileSync(join(source, 'a.ts'), 'one');
  const first = fingerprint([source], ['dist']);
  writeFileSync(join(source, 'dist', 'a.js'), 'built');
  assert.equal(fingerprint([source], ['dist']), first, 'what is built says nothing of what it is built from');
  writeFileSync(join(source, 'a.ts'), 'two');
  assert.notEqual(fingerprint([source], ['dist']), first, 'another content is another fingerprint');
});

test('work is done again when its source changes, its result is gone, or it failed', async () => {
  const [stamp, result] = [join(folder, 'stamp'), join(folder, 'result')];
  let times = 0;
  const build = async () => {
    times += 1;
    writeFileSync(result, 'built');
  };
  await onceFor(stamp, 'one', build, result);
  await onceFor(stamp, 'one', build, result);
  assert.equal(times, 1, 'nothing changed');
  await onceFor(stamp, 'two', build, result);
  assert.equal(times, 2, 'the source changed');
  rmSync(result);
  await onceFor(stamp, 'two', build, result);
  assert.equal(times, 3, 'the result was gone');
  await assert.rejects(onceFor(stamp, 'three', async () => Promise.reject(new Error('full disk')), result));
  await onceFor(stamp, 'three', build, result);
  assert.equal(times, 4, 'the last try failed');
});
