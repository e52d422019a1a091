// What the chief says beside a score.

import { useEffect, useState } from 'preact/hooks'
import type { Remark as Said } from '../../core/remarks.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Score } from '../../core/scoring.ts'
import { progressKey } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { Remark } from './remark.tsx'
import { isTutorial } from './use-standing.ts'
import { usePeople } from './use-people.ts'

export function VerdictLine({
  text: { pack, id },
  score,
  home,
}: {
  text: ExcerptText
  score: Score
  home: () => HTMLElement | null | undefined
}) {
  const { progress, catalogue } = useApp()
  const people = usePeople()
  const [remark, setRemark] = useState<Said | null>(null)
  useEffect(() => {
    if (isTutorial(catalogue, pack)) return
    const place = progressKey(pack, id)
    const plays = progress.getState().progress[place]?.plays
    if (people && plays) setRemark(people.verdictOn({ place, plays, score }))
  }, [people, progress, catalogue, pack, id, score])
  return remark && <Remark remark={remark} home={home} onPutAway={() => setRemark(null)} />
}
