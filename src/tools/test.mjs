// `npm test`: installs if needed, finds (or gets) a browser, runs every test there is and adds them up.
// `npm test -- --summary FILE` also writes the sum as JSON, for the script that adds the other checks to it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// As a whole: on an old Node a missing name would fail before we could say what is wrong.
import util from 'node:util'
import { HOW_TO_GET_ONE, getBrowser } from './get-browser.mjs'
import { BROWSER_VARIABLE } from './find-browser.mjs'
import { checkNode, prepare } from './prepare.mjs'
import { ROOT, binOf, runNode } from './run.mjs'
import { addUp, summaryLines, tallyPlaywright, tallyVitest } from './summary.mjs'

checkNode()
const { values } = util.parseArgs({ options: { summary: { type: 'string' } } })

await prepare()
const browser = await getBrowser()
// Every runner uses the same one, and none has to look again.
if (browser) process.env[BROWSER_VARIABLE] = browser.path
console.log(
  browser ? `Browser: ${browser.name}, ${browser.path}` : 'No browser: only tests that need none are run.',
)

const folder = mkdtempSync(join(tmpdir(), 'just-asking-'))
/** @param {string} name */
const readReport = name => {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return null
  }
}

const projects = ['rules', 'dom', 'game', ...(browser ? ['browser'] : [])]
const vitestCode = await runNode(binOf('vitest'), [
  'run',
  ...projects.map(project => `--project=${project}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(folder, 'vitest.json')}`,
])
const tallies = [tallyVitest(readReport('vitest.json'), vitestCode, ROOT)]

if (browser) {
  const playwrightCode = await runNode(
    binOf('@playwright/test', 'playwright'),
    ['test', '--reporter=list,json', '--pass-with-no-tests'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'playwright.json') } },
  )
  tallies.push(tallyPlaywright(readReport('playwright.json'), playwrightCode))
} else {
  tallies.push({
    runner: 'browser',
    passed: 0,
    failed: 0,
    failures: [],
    notRun: ['tests/browser: no browser', 'tests/e2e: no browser'],
  })
}
rmSync(folder, { recursive: true, force: true })

const sum = addUp(tallies)
console.log('')
if (!browser) console.log(`${HOW_TO_GET_ONE}\n`)
for (const line of summaryLines(sum)) console.log(line)
if (values.summary) writeFileSync(values.summary, JSON.stringify(sum))
process.exit(sum.failed === 0 && browser ? 0 : 1)
