// The stores of the check-up, made when somebody first asks for it and then kept for as long as the page is open.

import { useEffect, useState } from 'preact/hooks'
import { judge } from '../../core/judge.ts'
import { createCheckUpStore, type CheckUpStore } from '../../store/check-up-store.ts'
import { systemClock } from '../../store/clock.ts'
import type { PracticeStore } from '../../store/practice-store.ts'
import type { Saver } from '../../store/saving/saver.ts'
import { useApp, type App } from '../context.ts'

export type CheckUpStores = { readonly checkUp: CheckUpStore; readonly practice: PracticeStore }

const made = new WeakMap<Saver, Promise<CheckUpStores>>()

async function make({ saver, notices, catalogue, library, loadPractice }: App): Promise<CheckUpStores> {
  const practice = await loadPractice()
  const checkUp = await createCheckUpStore({
    saver,
    notices,
    catalogue,
    practice,
    clock: systemClock,
    loadText: library.text,
    loadKey: library.key,
    loadJudge: async () => judge,
    chance: Math.random,
  })
  return { checkUp, practice }
}

function storesOf(app: App): Promise<CheckUpStores> {
  const there = made.get(app.saver) ?? make(app)
  made.set(app.saver, there)
  // Whoever comes next tries again.
  there.catch(() => made.delete(app.saver))
  return there
}

/** The stores, once they are there; `failed` where they could not be had. */
export function useCheckUp(): { stores: CheckUpStores | null; failed: boolean; retry: () => void } {
  const app = useApp()
  const [stores, setStores] = useState<CheckUpStores | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setFailed(false)
    storesOf(app).then(
      there => !gone && setStores(there),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
    // The parts stay the same for as long as the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt])
  return { stores, failed, retry: () => setAttempt(attempt + 1) }
}
