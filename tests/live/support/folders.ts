// Folders for tests, as good or as bad as wanted.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const newFolder = () => mkdtemp(join(tmpdir(), 'just-asking-log-'))
export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

const mount = (folder: string, options: string) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
const unmount = (folder: string) => execFileSync('umount', ['-l', folder], { stdio: 'pipe' })

/** Whether a disk of our own can be mounted here: that takes root, and more than most containers give. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'just-asking-mount-'))
  try {
    mount(folder, 'size=64k')
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder on a disk of its own, with these options (`size=256k`, `ro`). Only where `canMount`. */
export async function mountFolder(options: string) {
  const folder = await newFolder()
  mount(folder, options)
  return {
    folder,
    /** Changes what it is like (`ro`, `rw`). A file that is open for writing stands in the way of `ro`. */
    remount(changed: string) {
      execFileSync('mount', ['-o', `remount,${changed}`, folder], { stdio: 'pipe' })
    },
    async remove() {
      unmount(folder)
      await removeFolder(folder)
    },
  }
}
