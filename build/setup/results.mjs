/**
 * What a suite came to.
 * @typedef {{ passed: number, failed: number, notRun: number }} Tally
 */

/**
 * The tally of one vitest run from its JSON report. A file that could not even be loaded,
 * an error outside of any test, and a run without tests count as failures of their own.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} report
 * @param {number} code the exit code of the run
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (!report) return { passed: 0, failed: 1, notRun: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : failed,
    notRun: report.numPendingTests + report.numTodoTests,
  };
}

/** The last line of `npm test`. In CI what could not run has failed. @param {Tally[]} tallies @param {boolean} ci */
export function verdict(tallies, ci) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  const notRun = sum('notRun');
  const failed = sum('failed') + (ci ? notRun : 0);
  return { line: `${sum('passed')} passed, ${failed} failed`, notRun, code: failed === 0 ? 0 : 1 };
}
