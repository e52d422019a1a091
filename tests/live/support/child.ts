// Processes of their own, for what happens to a process.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const APPENDER = fileURLToPath(new URL('appender.ts', import.meta.url))
const NODE = ['--import', 'tsx']

/** Starts `appender.ts`. With `fileLimit`, in blocks of the shell, none of its files can grow longer than that. */
export function startAppender(args: readonly string[], fileLimit?: number) {
  const command = [process.execPath, ...NODE, APPENDER, ...args]
  const [program = '', ...rest] =
    fileLimit === undefined ? command : ['sh', '-c', `ulimit -f ${fileLimit}; exec "$0" "$@"`, ...command]
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text))
  const ended = once(child, 'close')
  return {
    pid: child.pid ?? 0,
    /** Whole lines it has said so far. */
    lines: () => said.split('\n').slice(0, -1),
    /** The numbers that it was told are durable. */
    kept: () => [...said.matchAll(/^kept (\d+)$/gm)].map(([, seq]) => Number(seq)),
    /** Waits until it has said so many lines, or has ended. */
    async until(lines: number) {
      while (said.split('\n').length <= lines && child.exitCode === null && child.signalCode === null)
        await Promise.race([once(child.stdout, 'data'), ended])
      if (said.split('\n').length <= lines)
        throw new Error(`The process ended early:\n${said}\n${complained}`)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async end() {
      await ended
      if (child.exitCode !== 0) throw new Error(`The process failed:\n${complained}`)
    },
  }
}
