// The pack to go on with: what one teaches, the next takes as taught.

import type { CataloguePack } from '../../content/catalogue.ts'
import { isPackFinished } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** The first of these packs with something left to read, if there is one. */
export function useNextPack(packs: readonly CataloguePack[]): CataloguePack | undefined {
  const { progress } = useApp()
  return useStore(progress, state => packs.find(pack => !isPackFinished(pack, state.progress)))
}
