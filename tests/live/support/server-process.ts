// The server as a program in a process of its own, for what happens to processes.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..')

export type ServerProcess = {
  readonly base: string
  readonly port: number
  /** All that it has said. */
  said(): string
  /** As when the power goes. */
  kill(): Promise<void>
  /** Asks it to stop, and tells with what code it did. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts one. Rejects with what it said, where it ends before it is ready. */
export async function startProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/server/main.ts', '--host', '127.0.0.1', ...args],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  const ended = once(child, 'close') as Promise<[number | null]>
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ready = /"port":(\d+),.*"msg":"ready"/
  while (!ready.test(said) && child.exitCode === null && child.signalCode === null)
    await Promise.race([once(child.stdout, 'data'), ended])
  const port = Number(ready.exec(said)?.[1] ?? 0)
  if (port === 0) {
    await ended
    throw new Error(said)
  }
  return {
    base: `http://127.0.0.1:${port}/`,
    port,
    said: () => said,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}
