// What must hold of the project as a whole and no compiler sees.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/places.mjs';

const read = (...path) => readFileSync(join(root, ...path), 'utf8');

test('a release opens no socket: the http server is in no build without its feature', () => {
  const args = ['tree', '--workspace', '--edges', 'normal', '--prefix', 'none', '--locked', '--offline'];
  const tree = execFileSync('cargo', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  assert.match(tree, /^rusqlite /m, 'this is the tree of what a release is built from');
  assert.doesNotMatch(tree, /^(tiny_http|hyper|reqwest|rustls) /m);
});

test('the lock file of the npm packages names no registry', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"|https?:\/\/[^"]*\.tgz/);
});

test('the screens may ask the window for its commands and for news, and nothing else', () => {
  const commands = [
    ...read('src-tauri', 'build.rs')
      .match(/&\[(.*?)\]/s)[1]
      .matchAll(/"(\w+)"/g),
  ].map(([, name]) => name);
  const { permissions, windows } = JSON.parse(read('src-tauri', 'capabilities', 'main.json'));
  const own = commands.map((name) => `allow-${name.replaceAll('_', '-')}`);
  assert.deepEqual([...permissions].sort(), [...own, 'core:event:allow-listen', 'core:event:allow-unlisten'].sort());
  assert.deepEqual(windows, ['main']);
});

test('the window’s content policy lets nothing in from outside', () => {
  const { security, withGlobalTauri } = JSON.parse(read('src-tauri', 'tauri.conf.json')).app;
  assert.equal(withGlobalTauri, false, 'scripts reach Tauri by import alone');
  const sources = security.csp.split(';').flatMap((rule) => rule.trim().split(/\s+/).slice(1));
  const allowed = ["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:', 'ipc:', 'http://ipc.localhost'];
  assert.deepEqual(
    [...new Set(sources)].filter((source) => !allowed.includes(source)),
    [],
  );
  assert.match(security.csp, /script-src 'self';/, 'no inline script and no eval');
});
