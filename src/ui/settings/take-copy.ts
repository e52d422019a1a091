// Takes everything kept along as a file.

import { copyAll } from '../../store/saving/copy.ts'
import { useApp } from '../context.ts'
import { download } from '../download.ts'

/** Saves the copy as a file with the day in its name. */
export function useTakeCopy(): () => Promise<void> {
  const { saver } = useApp()
  return async () => {
    const content = await copyAll(saver)
    download({ name: `just-asking ${new Date().toISOString().slice(0, 10)}.json`, content })
  }
}
