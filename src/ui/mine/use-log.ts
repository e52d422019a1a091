// Reads the log of practice when it is asked for.

import { useEffect, useState } from 'preact/hooks'
import type { LogEntry } from '../../core/practice/log.ts'
import { useApp } from '../context.ts'

/** The log as it stands; null until it is there. */
export function useLog(): {
  readonly log: readonly LogEntry[] | null
  readonly failed: boolean
  readonly retry: () => void
} {
  const { loadPractice } = useApp()
  const [log, setLog] = useState<readonly LogEntry[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    loadPractice().then(
      practice => !gone && setLog(practice.getState().log),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [loadPractice, attempt])
  const retry = (): void => {
    setFailed(false)
    setAttempt(number => number + 1)
  }
  return { log, failed, retry }
}
