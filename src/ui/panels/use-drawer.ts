// Fetches what lies in the drawer when it is opened: the settings and the list of keys, with their texts.

import { useCallback, useEffect, useState } from 'preact/hooks'
import { completeTexts } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'

type Opening = {
  readonly drawer: typeof import('../settings/settings.ts') | null
  /** It did not come. */
  readonly failed: boolean
  readonly retry: () => void
}

/** The drawer, or null until it is there. */
export function useDrawer(): Opening {
  const { i18n } = useApp()
  const [drawer, setDrawer] = useState<Opening['drawer']>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    Promise.all([import('../settings/settings.ts'), completeTexts(i18n, 'settings')]).then(
      ([parts]) => !gone && setDrawer(parts),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [i18n, attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt(number => number + 1)
  }, [])
  return { drawer, failed, retry }
}
