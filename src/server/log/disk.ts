// Small things that files need to be durable.

import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { LogFailure, type LogFailureCode } from './event-log.ts'

/** Everything is for this user alone: it holds what players are called. */
export const FILE_MODE = 0o600
export const FOLDER_MODE = 0o700

/** No room on the disk, over the user's quota, over the limit for one file. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** The code of an error of the system, as `ENOENT`; an empty text for anything else. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What went wrong with a disk, as a `LogFailure`. */
export function diskFailure(error: unknown): LogFailure {
  if (error instanceof LogFailure) return error
  const code: LogFailureCode = FULL.has(codeOf(error)) ? 'diskFull' : 'diskFailed'
  return new LogFailure(code, error instanceof Error ? error.message : String(error), error)
}

/** Makes sure that the names in a folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; NTFS keeps a journal of its names.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a whole small file so that after a power cut there is either the old or the new one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`
  try {
    const handle = await open(draft, 'w', FILE_MODE)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}
