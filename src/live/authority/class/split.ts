// Where a class splits: the passage that its readers disagree on most, before anybody has seen the key.

import { TECHNIQUES } from '../../../core/technique.ts'
import type { Split } from '../class-types.ts'
import type { RoomState } from '../types.ts'
import { gather } from './gather.ts'
import { calledOf, pollOfHands, pollOfReaders, type Counts, type Poll } from './poll.ts'
import { answersOf, type Vote } from './readers.ts'
import { taughtOn } from './score.ts'
import { spanOf, type Range } from './word-places.ts'

/** From so many readers on, a passage that sets one of them apart from all others is not held up to the class. */
const ENOUGH_TO_HIDE_IN = 4

/** Shannon's entropy of some counts, in nats. */
function entropyOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)), 0)
}

/** How a class is divided over one passage. */
export type Disagreement = {
  /** 0 where all say the same, towards 1 the more answers there are and the more evenly they are given. */
  readonly size: number
  /** Whether more of it is about flagging the passage at all, or about what to call it. */
  readonly about: 'flag' | 'name'
}

/**
 * Disagreement of n readers, f of whom flagged a passage, over the answers {left alone, each of T techniques}:
 *
 *     size = H / ln min(n, T + 1) × f / (f + 1)
 *
 * H is Shannon's entropy of the answers, and what divides it the most it can be: the normalised entropy. The weight makes
 * a passage that one reader flagged lose against any that more of them did, for the same H: a stray flag is no talk.
 * H is the sum of the entropy of flagging or not and of f/n times the entropy of the names (the chain rule): the larger
 * of the two is what the split is about, flagging first.
 */
export function disagreementOf(counts: Counts, techniques: number): Disagreement {
  const left = counts.get(null) ?? 0
  const named = [...counts].flatMap(([called, count]) => (called === null ? [] : [count]))
  const flagged = named.reduce((sum, count) => sum + count, 0)
  const readers = left + flagged
  const most = Math.log(Math.min(readers, techniques + 1))
  if (flagged === 0 || most === 0) return { size: 0, about: 'flag' }
  const aboutFlag = entropyOf([left, flagged])
  const aboutName = (flagged / readers) * entropyOf(named)
  return {
    size: ((aboutFlag + aboutName) / most) * (flagged / (flagged + 1)),
    about: aboutFlag >= aboutName ? 'flag' : 'name',
  }
}

/** True where one reader alone is of another mind than the rest of a class that is large enough to hide in. */
function pointsAtOne(counts: Counts): boolean {
  const each = [...counts.values()]
  const readers = each.reduce((sum, count) => sum + count, 0)
  return readers >= ENOUGH_TO_HIDE_IN && readers - Math.max(...each) < 2
}

/** The passage of most disagreement (of equals the earliest), or null. */
export function widest(
  poll: Poll,
  techniques: number,
): { readonly range: Range; readonly counts: Counts; readonly about: 'flag' | 'name' } | null {
  if (poll.readers < 2) return null
  let found: ReturnType<typeof widest> = null
  let most = 0
  for (const range of gather(poll.strokes)) {
    const counts = poll.at(range)
    const { size, about } = disagreementOf(counts, techniques)
    if (size <= most || pointsAtOne(counts)) continue
    found = { range, counts, about }
    most = size
  }
  return found
}

/** What a class says of a page, whichever way it was gathered. Throws RangeError where there is no such page: a bug. */
export function pollOf(state: Pick<RoomState, 'setup' | 'seats' | 'paper'>, page: number, vote: Vote): Poll {
  const here = state.setup.pages[page]
  if (!here) throw new RangeError(`no page ${page} among ${state.setup.pages.length}`)
  const { words } = here.text
  if (state.setup.preset !== 'paper')
    return pollOfReaders(
      answersOf(state, page, vote).map(({ flags }) => flags),
      words,
    )
  const { readers, hands } = state.paper[page] ?? { readers: 0, hands: [] }
  return pollOfHands(readers, hands, words)
}

/** Where the class splits on a page, by its first answers: it has not talked yet. */
export function splitOf(
  state: Pick<RoomState, 'setup' | 'seats' | 'paper'>,
  page: number,
  vote: Vote = 'first',
): Split {
  const poll = pollOf(state, page, vote)
  const here = state.setup.pages[page]!
  const offered = Math.min(TECHNIQUES.length, taughtOn(here, state.setup.palette).size)
  const found = widest(poll, offered)
  return {
    page,
    readers: poll.readers,
    passage: found && {
      span: spanOf(here.text.words, found.range),
      about: found.about,
      called: calledOf(found.counts),
    },
  }
}
