// Reads the log of practice and the rounds that are kept, when the record is opened.

import { useCallback, useEffect, useState } from 'preact/hooks'
import type { LogEntry } from '../../core/practice/log.ts'
import type { KeptRound } from '../../core/practice/record-history.ts'
import { replay } from '../../core/round/reduce.ts'
import type { PracticeStore } from '../../store/practice-store.ts'
import { ROUND, type RoundRecord } from '../../store/saving/records.ts'
import { useApp } from '../context.ts'

export type Opened = {
  readonly practice: PracticeStore
  readonly log: readonly LogEntry[]
  readonly kept: readonly KeptRound[]
}

const keptOf = ({ pack, excerpt, language, hash, events }: RoundRecord): KeptRound => {
  const { phase, flags } = replay(events)
  return { pack, excerpt, language, hash, phase, named: flags.map(({ technique }) => technique) }
}

/** The record's sources; null until they are there. */
export function useRecord(): {
  readonly opened: Opened | null
  readonly failed: boolean
  readonly retry: () => void
} {
  const { loadPractice, saver } = useApp()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let stop = (): void => undefined
    let gone = false
    const open = async (): Promise<void> => {
      try {
        const [practice, rounds] = await Promise.all([loadPractice(), saver.loadAll(ROUND)])
        if (gone) return
        const kept = rounds.map(keptOf)
        const look = (): void => setOpened({ practice, kept, log: practice.getState().log })
        look()
        stop = practice.subscribe(look)
      } catch {
        if (!gone) setFailed(true)
      }
    }
    void open()
    return () => {
      gone = true
      stop()
    }
  }, [loadPractice, saver, attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt(number => number + 1)
  }, [])
  return { opened, failed, retry }
}
