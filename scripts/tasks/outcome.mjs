/** Counts of what passed, failed and was skipped. */

export function outcome(passed = 0, failed = 0, skipped = 0) {
  return { passed, failed, skipped };
}

export function sum(outcomes) {
  return outcomes.reduce(
    (total, { passed, failed, skipped }) =>
      outcome(total.passed + passed, total.failed + failed, total.skipped + skipped),
    outcome(),
  );
}

/** Ends a test run: its last line is in a form that programs can read, so what was skipped stands before it. */
export function summary({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${skipped} skipped\n${line}` : line;
}

export function heading(text) {
  console.log(`\n── ${text}`);
}
