// Whether the first minute has been played or skipped, for the newsroom that offers it.

import { useEffect, useState } from 'preact/hooks'
import { hasSeenFirstMinute } from '../../store/first-minute.ts'
import { useApp } from '../context.ts'

/** False until it is known otherwise: whoever has kept nothing is new here. */
export function useSeenFirstMinute(): boolean {
  const { saver } = useApp()
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    let gone = false
    void hasSeenFirstMinute(saver).then(seen => !gone && setIsSeen(seen))
    return () => {
      gone = true
    }
  }, [saver])
  return isSeen
}
