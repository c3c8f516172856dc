/**
 * The night as one table: the row of the menu, what was done, how often, what came of it, and how long it took.
 * @param {import("./nightly-steps.mjs").NightlyStep[]} steps
 * @param {import("./run-tests.mjs").StepResult[]} results
 * @returns {string}
 */
export function nightlyTable(steps, results) {
  const rows = results.map(({ name, seconds, counts, note }) => {
    const step = steps.find((each) => each.name === name);
    return [
      step?.row ?? '',
      name,
      Object.keys(step?.turns ?? {})
        .map((variable) => step?.with?.[variable] ?? '')
        .join(', '),
      note || verdictOf(counts),
      `${seconds.toFixed(0)} s`,
    ];
  });
  const all = [['row', 'what', 'turns', 'result', 'time'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return `\n== the night\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** What was left out is no success: somebody has to see it. */
function verdictOf({ passed, failed, skipped }) {
  if (failed > 0) return `FAILED (${failed} of ${passed + failed})`;
  if (passed === 0 && skipped > 0) return 'LEFT OUT';
  return skipped > 0 ? `ok, ${skipped} left out` : 'ok';
}
