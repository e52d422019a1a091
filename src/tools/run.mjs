// How the scripts run other programs: on three systems, under paths with spaces, with nothing installed yet.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Runs a program to its end, its output going where ours goes (or nowhere), and tells its exit code. A program that
 * is not there counts as 127, one that was stopped by a signal as 1.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function run(file, args, { env = {}, shell = false, cwd = ROOT } = {}) {
  return new Promise(done => {
    const child = spawn(file, [...args], { cwd, shell, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', error => {
      console.error(`${file}: ${error.message}`)
      done(127)
    })
    child.on('close', code => done(code ?? 1))
  })
}

/**
 * Runs a script with this same Node: no shell, so nothing in a path needs quoting.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

/**
 * Where the npm that came with this Node (or the one that started us) has its script. On Windows npm is a .cmd file,
 * which Node starts only through a shell; its script runs everywhere alike.
 * @param {{ execPath: string, npmExecPath: string | undefined, exists: (path: string) => boolean }} [world]
 * @returns {string | null}
 */
export function npmScript({ execPath, npmExecPath, exists } = thisWorld()) {
  // Another package manager that runs our scripts puts its own path there.
  if (npmExecPath && /^npm-cli\.c?js$/.test(basename(npmExecPath)) && exists(npmExecPath)) return npmExecPath
  const bin = dirname(execPath)
  const usual = [
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return usual.find(exists) ?? null
}

const thisWorld = () => ({
  execPath: process.execPath,
  npmExecPath: process.env.npm_execpath,
  exists: existsSync,
})

/**
 * @param {readonly string[]} args  Fixed words only: where npm's script is not found, they go through a shell on Windows.
 */
export function npm(args) {
  const script = npmScript()
  if (script) return runNode(script, args)
  return run('npm', args, { shell: process.platform === 'win32' })
}

/**
 * The script behind a command that a package installs, to be run with `runNode`.
 * @param {string} packageName
 * @param {string} [command]
 */
export function binOf(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
