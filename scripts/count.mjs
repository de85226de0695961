// Reads from what a test runner said how many of its tests passed and failed.

// Each runner's closing lines. Colours are taken off first.
const RUNNERS = [
  // cargo nextest: "Summary [ 1.2s] 12 tests run: 11 passed (1 slow), 1 failed, 0 skipped"
  { passed: /^\s*Summary \[.*?\].*?: (\d+) passed/gm, failed: /^\s*Summary \[.*\].*?, (\d+) failed/gm },
  // cargo test: "test result: FAILED. 11 passed; 1 failed; …", once a binary
  { passed: /^test result: \w+\. (\d+) passed/gm, failed: /^test result: \w+\. \d+ passed; (\d+) failed/gm },
  // vitest: "Tests  1 failed | 11 passed (12)"
  { passed: /^\s*Tests\s.*?(\d+) passed/gm, failed: /^\s*Tests\s.*?(\d+) failed/gm },
  // node --test: "ℹ pass 11", "ℹ fail 1"
  { passed: /^(?:ℹ|#) pass (\d+)$/gm, failed: /^(?:ℹ|#) fail (\d+)$/gm },
];

/**
 * Counts what a run says of its tests. A run that names none counts as one test, passed or failed by its exit status; one
 * that failed counts at least one failure, whatever it says.
 */
export function count(said, status) {
  const plain = said.replace(/\u001b\[[0-9;]*m/g, '');
  const sum = (pattern) => [...plain.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
  const counts = { passed: 0, failed: 0 };
  for (const { passed, failed } of RUNNERS) {
    counts.passed += sum(passed);
    counts.failed += sum(failed);
  }
  if (counts.passed + counts.failed === 0 && status === 0) counts.passed = 1;
  if (status !== 0) counts.failed = Math.max(counts.failed, 1);
  return counts;
}
