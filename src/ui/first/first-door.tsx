// The way into the first minute: fetches the chief and her texts. Until she is there the page can be marked without.

import { useEffect, useState } from 'preact/hooks'
import { completeTexts } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'

type First = typeof import('./first.ts')

/** How long it waits before a fetch that failed is tried again, in milliseconds. */
const PATIENCE = 2000

export function FirstDoor() {
  const { i18n } = useApp()
  const [first, setFirst] = useState<First | null>(null)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = (): void => {
      Promise.all([import('./first.ts'), completeTexts(i18n, 'first')]).then(
        ([parts]) => !gone && setFirst(parts),
        () => {
          if (!gone) timer = setTimeout(attempt, PATIENCE)
        },
      )
    }
    attempt()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [i18n])
  return first && <first.FirstMinute />
}
