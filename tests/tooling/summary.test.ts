// The sum of the runners: nothing that failed is lost, whatever way it failed.

import { describe, expect, it } from 'vitest'
import { addUp, summaryLines, tallyPlaywright, tallyVitest } from '../../src/tools/summary.mjs'

const file = (name: string, status: string, tests: readonly (readonly [string, string])[]) => ({
  name,
  status,
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
})

describe('vitest', () => {
  it('counts tests, and names those that failed or were not run', () => {
    const report = {
      testResults: [
        file('/home/mira/game/tests/a.test.ts', 'failed', [
          ['adds', 'passed'],
          ['subtracts', 'failed'],
          ['divides', 'skipped'],
          ['roots', 'todo'],
        ]),
        file('/home/mira/game/tests/b.test.ts', 'passed', [['holds', 'passed']]),
      ],
    }
    expect(tallyVitest(report, 1, '/home/mira/game')).toEqual({
      runner: 'vitest',
      passed: 2,
      failed: 1,
      failures: ['tests/a.test.ts > subtracts'],
      notRun: ['tests/a.test.ts > divides', 'tests/a.test.ts > roots'],
    })
  })

  it('counts a file that did not load', () => {
    const report = { testResults: [file('C:\\game\\tests\\a.test.ts', 'failed', [])] }
    expect(tallyVitest(report, 1, 'C:\\game')).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ['tests/a.test.ts'],
    })
  })

  it('counts an error outside all tests, and a run that left no report', () => {
    const report = { testResults: [file('a.test.ts', 'passed', [['adds', 'passed']])] }
    expect(tallyVitest(report, 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(tallyVitest(report, 0)).toMatchObject({ passed: 1, failed: 0 })
    expect(tallyVitest(null, 0)).toMatchObject({ passed: 0, failed: 1 })
    expect(tallyVitest(null, 134)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('Playwright', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })

  it('counts tests at every depth', () => {
    const report = {
      suites: [
        {
          title: 'play.spec.ts',
          specs: [spec('starts', 'expected'), spec('ends', 'unexpected')],
          suites: [{ title: 'by keyboard', specs: [spec('starts', 'flaky'), spec('ends', 'skipped')] }],
        },
      ],
    }
    expect(tallyPlaywright(report, 1)).toEqual({
      runner: 'playwright',
      passed: 2,
      failed: 1,
      failures: ['play.spec.ts > ends'],
      notRun: ['play.spec.ts > by keyboard > ends'],
    })
  })

  it('counts errors before any test, and a run that left no report', () => {
    const report = { suites: [], errors: [{ message: 'No server\nat line 1' }] }
    expect(tallyPlaywright(report, 1)).toMatchObject({ failed: 1, failures: ['playwright: No server'] })
    expect(tallyPlaywright({ suites: [] }, 1)).toMatchObject({ failed: 1 })
    expect(tallyPlaywright(null, 0)).toMatchObject({ failed: 1 })
  })
})

it('adds up, and ends with a plain line', () => {
  const one = { runner: 'a', passed: 3, failed: 0, failures: [], notRun: ['a > later'] }
  const two = { runner: 'b', passed: 4, failed: 1, failures: ['b > breaks'], notRun: [] }
  expect(summaryLines(addUp([one, two]))).toEqual([
    'Failed:',
    '  b > breaks',
    'Not run:',
    '  a > later',
    '7 passed, 1 failed',
  ])
  expect(summaryLines(addUp([]))).toEqual(['0 passed, 0 failed'])
})
