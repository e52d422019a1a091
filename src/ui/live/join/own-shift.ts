// What a player did to their own flags between the first marking and the second.

import type { Flag } from '../../../core/round/types.ts'
import { overlaps, sameSpan } from '../../../core/span.ts'

/** One place: how it was marked before and after; null where it was not. */
export type Change = {
  readonly kind: 'kept' | 'renamed' | 'moved' | 'added' | 'dropped'
  readonly before: Flag | null
  readonly after: Flag | null
}

/** All places in the order of the page. A flag goes with the first one of then that it shares a word with. */
export function shiftOf(before: readonly Flag[], after: readonly Flag[]): Change[] {
  const left = [...before]
  const now = after.map((flag): Change => {
    const at = left.findIndex(one => overlaps(one.span, flag.span))
    if (at < 0) return { kind: 'added', before: null, after: flag }
    const [then] = left.splice(at, 1) as [Flag]
    const kind =
      then.technique !== flag.technique ? 'renamed' : sameSpan(then.span, flag.span) ? 'kept' : 'moved'
    return { kind, before: then, after: flag }
  })
  const gone = left.map((flag): Change => ({ kind: 'dropped', before: flag, after: null }))
  const start = ({ before: then, after: flag }: Change): number => (flag ?? then)!.span.start
  return [...now, ...gone].toSorted((a, b) => start(a) - start(b))
}
