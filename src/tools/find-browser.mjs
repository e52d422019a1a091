// Which browser the tests and benchmarks drive: the one a person names, else the Chrome, Edge or Chromium this machine
// has, else the one that Playwright fetched. Read before anything is installed, so from Node alone at the top.

import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The variable that names a browser to use instead of looking for one. */
export const BROWSER_VARIABLE = 'JUST_ASKING_BROWSER'

/**
 * @typedef {{ path: string, name: string }} FoundBrowser
 *
 * What the search wants to know of a machine; the tests hand in machines of their own.
 * @typedef {object} Machine
 * @property {string} platform  As `process.platform` tells it
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string} head  The first few thousand characters of a file
 * @property {(path: string) => string} realpath
 * @property {() => string | null} playwrightPath  Where Playwright would keep the Chromium it fetches
 */

/** @type {readonly [name: string, commands: readonly string[], fixed: readonly string[]][]} */
const ON_LINUX = [
  ['Chrome', ['google-chrome-stable', 'google-chrome'], ['/opt/google/chrome/chrome']],
  ['Edge', ['microsoft-edge-stable', 'microsoft-edge'], ['/opt/microsoft/msedge/msedge']],
  ['Chromium', ['chromium', 'chromium-browser'], ['/usr/lib/chromium/chromium']],
]

/** @type {readonly [name: string, app: string][]} */
const ON_MAC = [
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
]

/** @type {readonly [name: string, program: string][]} */
const ON_WINDOWS = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
]

/**
 * Every place a browser may be, best first.
 * @param {Machine} machine
 * @returns {FoundBrowser[]}
 */
export function usualPlaces({ platform, env, home }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return ON_MAC.flatMap(([name, app]) => folders.map(folder => ({ name, path: posix.join(folder, app) })))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      x => x !== undefined,
    )
    return ON_WINDOWS.flatMap(([name, program]) =>
      folders.map(folder => ({ name, path: win32.join(folder, program) })),
    )
  }
  const onPath = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'))
  const folders = [...new Set([...onPath, '/usr/local/bin', '/usr/bin'])]
  return ON_LINUX.flatMap(([name, commands, fixed]) => [
    ...commands.flatMap(command => folders.map(folder => ({ name, path: posix.join(folder, command) }))),
    ...fixed.map(path => ({ name, path })),
  ])
}

/**
 * Ubuntu's package `chromium-browser` is a script that only calls the snap, and the snap cannot be driven from outside
 * its own confinement (it sees neither our profile folder nor our files).
 * @param {string} path
 * @param {Machine} machine
 */
export function isSnap(path, { head, realpath }) {
  if (path.startsWith('/snap/')) return true
  const real = realpath(path)
  if (real.startsWith('/snap/') || posix.basename(real) === 'snap') return true
  const start = head(real)
  return start.startsWith('#!') && /\/snap\/|snap (run|install)/.test(start)
}

/**
 * @param {Machine} [machine]
 * @returns {FoundBrowser | null}
 */
export function findBrowser(machine = thisMachine()) {
  const named = machine.env[BROWSER_VARIABLE]
  if (named) {
    // A person who names one wants that one: taking another would test something else than they think.
    if (!machine.exists(named))
      throw new Error(`${BROWSER_VARIABLE} names ${named}, and there is no such file`)
    return { path: named, name: `the one ${BROWSER_VARIABLE} names` }
  }
  for (const place of usualPlaces(machine)) {
    if (!machine.exists(place.path)) continue
    if (machine.platform === 'linux' && isSnap(place.path, machine)) continue
    return place
  }
  const fetched = machine.playwrightPath()
  return fetched && machine.exists(fetched) ? { path: fetched, name: "Playwright's Chromium" } : null
}

/**
 * The flags every Chromium of ours starts with: no screen and no network but ours, and WebGL without a graphics card.
 * @param {{ root?: boolean }} [options]
 */
export function browserFlags({ root = process.getuid?.() === 0 } = {}) {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    // Chromium refuses to start as root with its sandbox, and only root may do without it here.
    ...(root ? ['--no-sandbox'] : []),
  ]
}

/**
 * What Playwright's `launch` wants to know. Without a browser it is left to say itself what is missing.
 * @param {FoundBrowser | null} [browser]
 */
export function launchOptions(browser = findBrowser()) {
  return { args: browserFlags(), ...(browser ? { executablePath: browser.path } : {}) }
}

/** @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    head,
    realpath: path => {
      try {
        return realpathSync(path)
      } catch {
        return path
      }
    },
    playwrightPath: () => {
      try {
        return createRequire(import.meta.url)('playwright').chromium.executablePath()
      } catch {
        return null
      }
    },
  }
}

/** @param {string} path */
function head(path) {
  try {
    const file = openSync(path, 'r')
    try {
      const buffer = Buffer.alloc(4096)
      return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}
