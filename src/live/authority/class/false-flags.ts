// Sound passages that a class flagged.

import type { Words } from '../../../core/span.ts'
import type { Board } from '../class-types.ts'
import { gather } from './gather.ts'
import { calledOf, type Counts, type Poll } from './poll.ts'
import { spanOf } from './word-places.ts'

/** More of them than this nobody goes through in class. */
const MOST_FALSE = 12

/** Passages by how many flagged them; those who left them alone are not counted up. */
export function flaggedPassages(poll: Poll, words: Words): Board['falseFlags'] {
  return gather(poll.strokes)
    .map(range => {
      const flagged: Counts = new Map([...poll.at(range)].filter(([called]) => called !== null))
      const count = [...flagged.values()].reduce((sum, one) => sum + one, 0)
      return { span: spanOf(words, range), count, called: calledOf(flagged) }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_FALSE)
}
