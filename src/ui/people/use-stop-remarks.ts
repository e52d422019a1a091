// What is said along the reveal: settled once for the whole page, remembered line by line as it is shown.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { Passage } from '../../core/passages.ts'
import { remarksAtStops } from '../../core/remark-moments.ts'
import type { Remark } from '../../core/remarks.ts'
import type { Score } from '../../core/scoring.ts'
import { useApp } from '../context.ts'
import { wordsOf } from './speech.tsx'
import { usePeople } from './use-people.ts'
import { isTutorial } from './use-standing.ts'

const NONE: ReadonlyMap<number, Remark> = new Map()

export type StopRemarks = {
  /** False until it is known whether anybody has anything to say. */
  readonly isKnown: boolean
  /** The remark at a stop, unless it has been put away. */
  readonly at: (stop: number) => Remark | null
  /** The same, as it is spoken; empty where nobody speaks. */
  readonly spokenAt: (stop: number) => string
  readonly putAway: (stop: number) => void
}

/** The remarks of a reveal. Looking at a page again brings none. */
export function useStopRemarks({
  text,
  key,
  score,
  passages,
  isAgain,
  shown,
}: {
  text: ExcerptText
  key: ExcerptKey
  score: Score
  passages: readonly Passage[]
  isAgain: boolean
  /** The stop that is on show, -1 for none; `all` of them. */
  shown: number | 'all'
}): StopRemarks {
  const { t, catalogue } = useApp()
  const people = usePeople()
  const [away, setAway] = useState<ReadonlySet<number>>(new Set())
  const said = useRef(new Set<number>())
  const remarks = useMemo(() => {
    if (!people || isAgain || isTutorial(catalogue, text.pack)) return NONE
    said.current = new Set()
    return remarksAtStops({
      passages,
      score,
      key,
      looksLike: note => key.reasons.fairNotes[note]?.looksLike,
      said: people.getState(),
    })
    // What is said meanwhile changes nothing on this page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [people, passages])

  useEffect(() => {
    for (const [stop, remark] of remarks) {
      if (said.current.has(stop) || (shown !== 'all' && shown !== stop)) continue
      said.current.add(stop)
      people?.say(remark)
    }
  }, [people, remarks, shown])

  return {
    isKnown: people !== undefined,
    at: stop => (away.has(stop) ? null : (remarks.get(stop) ?? null)),
    spokenAt: stop => {
      const remark = remarks.get(stop)
      if (!remark) return ''
      return t('people.says', { who: t(`people.name.${remark.who}`), line: wordsOf(t, remark) })
    },
    putAway: stop => setAway(before => new Set(before).add(stop)),
  }
}
