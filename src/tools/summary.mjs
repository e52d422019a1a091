// Adds up what several test runners found, from the JSON files they write.

/**
 * @typedef {object} Tally
 * @property {string} runner
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures  A line for each failure
 * @property {string[]} notRun    A line for each test, or group of tests, that was not run
 */

/**
 * A runner that ended badly without naming one failed test (a crash, an error outside any test, no report at all) has
 * failed all the same, once.
 * @param {Tally} tally
 * @param {number} exitCode
 * @param {string} why
 * @returns {Tally}
 */
function withExit(tally, exitCode, why) {
  if (exitCode === 0 || tally.failed > 0) return tally
  return {
    ...tally,
    failed: 1,
    failures: [...tally.failures, `${tally.runner}: ${why} (exit code ${exitCode})`],
  }
}

/**
 * @param {any} report  What `--reporter=json` of vitest writes, or null if it wrote nothing
 * @param {number} exitCode
 * @param {string} [root]  Cut from the front of file names
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode, root = '') {
  /** @type {Tally} */
  const tally = { runner: 'vitest', passed: 0, failed: 0, failures: [], notRun: [] }
  if (!report) return withExit(tally, exitCode || 1, 'left no report')
  for (const file of report.testResults ?? []) {
    const name = shortName(file.name, root)
    let failedHere = 0
    for (const test of file.assertionResults ?? []) {
      const line = `${name} > ${test.fullName}`
      if (test.status === 'passed') tally.passed++
      else if (test.status === 'failed') {
        failedHere++
        tally.failures.push(line)
      } else tally.notRun.push(line)
    }
    if (file.status === 'failed' && failedHere === 0) {
      // The file itself did not load.
      failedHere = 1
      tally.failures.push(name)
    }
    tally.failed += failedHere
  }
  return withExit(tally, exitCode, 'errors outside the tests')
}

/**
 * @param {any} report  What `--reporter=json` of Playwright writes, or null if it wrote nothing
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyPlaywright(report, exitCode) {
  /** @type {Tally} */
  const tally = { runner: 'playwright', passed: 0, failed: 0, failures: [], notRun: [] }
  if (!report) return withExit(tally, exitCode || 1, 'left no report')
  /** @param {any} suite @param {string[]} above */
  const walk = (suite, above) => {
    const path = suite.title ? [...above, suite.title] : above
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests ?? []) {
        const line = [...path, spec.title].join(' > ')
        // A flaky test passed at a second try: it counts as passed, and retries are off unless asked for.
        if (test.status === 'expected' || test.status === 'flaky') tally.passed++
        else if (test.status === 'unexpected') {
          tally.failed++
          tally.failures.push(line)
        } else tally.notRun.push(line)
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, path)
  }
  for (const suite of report.suites ?? []) walk(suite, [])
  for (const error of report.errors ?? []) {
    tally.failed++
    tally.failures.push(`playwright: ${String(error.message ?? 'an error').split('\n')[0]}`)
  }
  return withExit(tally, exitCode, 'errors outside the tests')
}

/** @param {readonly Tally[]} tallies */
export function addUp(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    failures: tallies.flatMap(tally => tally.failures),
    notRun: tallies.flatMap(tally => tally.notRun),
  }
}

/**
 * The end of a run as a person reads it. The last line is plain, for machines to find.
 * @param {ReturnType<typeof addUp>} sum
 */
export function summaryLines({ passed, failed, failures, notRun }) {
  return [
    ...(failures.length > 0 ? ['Failed:', ...failures.map(line => `  ${line}`)] : []),
    ...(notRun.length > 0 ? ['Not run:', ...notRun.map(line => `  ${line}`)] : []),
    `${passed} passed, ${failed} failed`,
  ]
}

/** @param {string} path @param {string} root */
function shortName(path, root) {
  const [file, folder] = [path, root].map(text => text.replaceAll('\\', '/'))
  return folder && file?.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : (file ?? '')
}
