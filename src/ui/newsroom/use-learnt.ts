// What the player has learnt, once it has been read; until then nothing hangs face up.

import { useEffect, useState } from 'preact/hooks'
import type { TechniqueId } from '../../core/technique.ts'
import type { TechniqueRecords } from '../../store/technique-store.ts'
import { useApp } from '../context.ts'

export type Learnt = {
  /** What the excerpts that were opened have taught. */
  readonly wall: ReadonlySet<TechniqueId>
  readonly records: TechniqueRecords
}

const NOTHING: Learnt = { wall: new Set(), records: {} }

/** What was read at the last visit: whoever comes back sees at once what hung there, and then what is new. */
const lastRead = new WeakMap<object, Learnt>()

/** The wall and the records. Where they cannot be had the wall stays blank, and its links still lead to the guide. */
export function useLearnt(): Learnt {
  const { loadTechniques } = useApp()
  const [learnt, setLearnt] = useState(() => lastRead.get(loadTechniques) ?? NOTHING)
  useEffect(() => {
    let gone = false
    const read = async (): Promise<void> => {
      const techniques = await loadTechniques()
      const wall = await techniques.wall()
      const now = { wall, records: techniques.getState().records }
      lastRead.set(loadTechniques, now)
      if (!gone) setLearnt(now)
    }
    void read().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [loadTechniques])
  return learnt
}
