// Finds a browser for the tests or, where there is none, tries to get one.

import { existsSync, readFileSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { binOf, run, runNode } from './run.mjs'

/** What to tell a person whose machine has no browser and would not take one. */
export const HOW_TO_GET_ONE =
  'Install Google Chrome, Microsoft Edge or Chromium, or run `npx playwright install chromium`,\n' +
  'or name a browser of that family: JUST_ASKING_BROWSER=/path/to/it npm test'

/**
 * Whether `apt-get install chromium` would bring a Chromium: on Debian and its like, not on Ubuntu, where the package
 * is an empty shell that asks for the snap.
 * @param {{ root: boolean, aptGet: boolean, osRelease: string }} machine
 */
export function aptHasChromium({ root, aptGet, osRelease }) {
  return root && aptGet && !/^ID="?ubuntu"?$/m.test(osRelease)
}

/** @returns {Promise<import('./find-browser.mjs').FoundBrowser | null>} */
export async function getBrowser() {
  const found = findBrowser()
  if (found) return found
  const machine = {
    root: process.getuid?.() === 0,
    aptGet: existsSync('/usr/bin/apt-get'),
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  }
  if (aptHasChromium(machine)) {
    console.log('No browser on this machine: installing Chromium …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env })
    const installed = findBrowser()
    if (installed) return installed
  }
  console.log("No browser on this machine: fetching Playwright's Chromium …")
  await runNode(binOf('playwright'), ['install', 'chromium'])
  return findBrowser()
}
