// The server's secret as a file beside the logs: tokens that were signed with it hold as long as the data do.

import { randomBytes } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, diskFailure, FILE_MODE, writeWhole } from './disk.ts'
import { LogFailure } from './event-log.ts'

const BYTES = 32

/** The secret that lies in `folder`; made where there is none. Not to be called twice at once. */
export async function secretIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret')
  try {
    const there = await readFile(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (!there) {
      const made = randomBytes(BYTES)
      await writeWhole(path, made)
      return made
    }
    if (there.length !== BYTES)
      throw new LogFailure('diskFailed', `${path} is damaged. Delete it: everybody then has to come in anew.`)
    // A copy that was brought back may have been opened to everybody.
    await chmod(path, FILE_MODE).catch(() => {})
    return there
  } catch (error) {
    throw diskFailure(error)
  }
}
