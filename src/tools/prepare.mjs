// What comes before any other work: a Node that is new enough, and the packages in the versions the lock file names.
// Nothing is installed when this is read, so it may import from Node alone.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, npm } from './run.mjs'

/** The oldest Node that every tool of ours runs on. */
export const OLDEST_NODE = '20.19.0'

/**
 * @param {string} version  As `process.versions.node` tells it
 * @param {string} [oldest]
 */
export function isNewEnough(version, oldest = OLDEST_NODE) {
  const [have, want] = [version, oldest].map(text =>
    text.split('.').map(part => Number.parseInt(part, 10) || 0),
  )
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether what is installed is what the lock file asks for. By content, not by age: a checkout touches the lock file
 * without changing it, and a restored cache is older than what it holds.
 * @param {Lock | null} wanted     package-lock.json
 * @param {Lock | null} installed  node_modules/.package-lock.json, npm's own note of what it put there
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false
  for (const [path, want] of Object.entries(wanted.packages)) {
    if (path === '') continue
    const have = installed.packages[path]
    if (!have) {
      // Made for another system, or for nobody unless asked.
      if (want.optional || want.devOptional || want.peer) continue
      return false
    }
    if (have.version !== want.version || have.integrity !== want.integrity) return false
  }
  return true
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Stops the program with a plain message on a Node that is too old, before anything it does not know is called. */
export function checkNode() {
  if (isNewEnough(process.versions.node)) return
  console.error(
    `Just Asking needs Node.js ${OLDEST_NODE} or newer, and this is ${process.versions.node}.\n` +
      'Get the current one from https://nodejs.org and run the same command again.',
  )
  process.exit(1)
}

/** Installs what is missing, and stops the program where that cannot be done. */
export async function prepare() {
  checkNode()
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  if (isInstalled(wanted, readLock(join(ROOT, 'node_modules', '.package-lock.json')))) return
  console.log('Installing what the game is built with (once, about a minute) …')
  // Without --include=dev, a machine with NODE_ENV=production would leave out the tools that build.
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) {
    console.error(
      '\nThe packages could not be installed; what npm said stands above.\n' +
        'Is the network there? Then run the same command again.',
    )
    process.exit(1)
  }
}
