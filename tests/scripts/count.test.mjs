import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../../scripts/count.mjs';

const cases = [
  [
    'cargo nextest',
    '     Summary [   0.010s] 12 tests run: 11 passed (1 slow), 1 failed, 3 skipped\n',
    100,
    { passed: 11, failed: 1 },
  ],
  [
    'cargo test',
    'test result: ok. 4 passed; 0 failed; 0 ignored\ntest result: FAILED. 2 passed; 3 failed; 0 ignored\n',
    101,
    { passed: 6, failed: 3 },
  ],
  [
    'vitest',
    '\u001b[2m Test Files \u001b[22m 1 failed | 2 passed (3)\n\u001b[2m      Tests \u001b[22m 1 failed | 11 passed (12)\n',
    1,
    { passed: 11, failed: 1 },
  ],
  ['node --test', 'ℹ tests 5\nℹ suites 0\nℹ pass 4\nℹ fail 1\n', 1, { passed: 4, failed: 1 }],
  ['a check that counts nothing', 'all clean\n', 0, { passed: 1, failed: 0 }],
  ['a check that fails', 'Diff in main.rs\n', 1, { passed: 0, failed: 1 }],
  ['a run that broke off after its tests passed', 'ℹ pass 4\nℹ fail 0\n', 1, { passed: 4, failed: 1 }],
];

for (const [name, said, status, expected] of cases) {
  test(`counts ${name}`, () => assert.deepEqual(count(said, status), expected));
}
