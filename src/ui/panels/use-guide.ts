// Fetches the field guide when it is opened: its code, its texts, and the player's own record.

import { useCallback, useEffect, useState } from 'preact/hooks'
import type { TechniqueId } from '../../core/technique.ts'
import { completeTexts } from '../../i18n/i18n.ts'
import type { TechniqueStore } from '../../store/technique-store.ts'
import { useApp } from '../context.ts'

export type Guide = {
  readonly parts: typeof import('../guide/guide.ts')
  readonly techniques: TechniqueStore
  /** What hung on the player's wall when the guide was opened. */
  readonly wall: ReadonlySet<TechniqueId>
}

type Opening = {
  readonly guide: Guide | null
  /** It did not come. */
  readonly failed: boolean
  readonly retry: () => void
}

/** The guide, or null until it is there. */
export function useGuide(): Opening {
  const { i18n, loadTechniques } = useApp()
  const [guide, setGuide] = useState<Guide | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    const open = async (): Promise<void> => {
      try {
        const [parts, techniques] = await Promise.all([
          import('../guide/guide.ts'),
          loadTechniques(),
          completeTexts(i18n, 'guide'),
        ])
        const wall = await techniques.wall()
        if (!gone) setGuide({ parts, techniques, wall })
      } catch {
        if (!gone) setFailed(true)
      }
    }
    void open()
    return () => {
      gone = true
    }
  }, [i18n, loadTechniques, attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt(number => number + 1)
  }, [])
  return { guide, failed, retry }
}
