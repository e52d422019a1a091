// What each player has made of each page that was played, as rows. Pages of a check-up are not among them: a class is told
// that it says nothing of any one of them. The log has them, as it has everything.

import type { Flag } from '../../core/round/types.ts'
import { nameOf } from '../../live/authority/class/debrief.ts'
import { answerOf, seatsThatCount, type Vote } from '../../live/authority/class/readers.ts'
import { judgeOf } from '../../live/authority/class/score.ts'
import { courseOf } from '../../live/authority/reduce.ts'
import type { RoomState, Seat } from '../../live/authority/types.ts'
import { headlineOf, sliceOf } from './page-words.ts'
import type { Row } from './table.ts'
import type { LiveWords } from './words.ts'

/** Whether a page was opened for a second marking. */
const wasMarkedAgain = ({ setup, entered }: RoomState, page: number): boolean =>
  courseOf(setup).some(
    (step, index) => step.kind === 'again' && step.page === page && entered[index] !== undefined,
  )

/** The pages that were played, by their places. */
const playedPages = ({ setup }: RoomState): number[] =>
  setup.pages.flatMap(({ use }, page) => (use === 'play' ? [page] : []))

/** What all rows of a page say of it. */
function pageCells(state: RoomState, seat: Seat, page: number, words: LiveWords): Row {
  const { text } = state.setup.pages[page]!
  return { name: words.name(seat), page: page + 1, headline: headlineOf(text) }
}

/** A row for each player and page that was played, also for a page that was not answered: that is seen by its empty cells. */
export function* resultRows(state: RoomState, words: LiveWords): Generator<Row> {
  const played = playedPages(state)
  const again = state.setup.pages.map((_, page) => wasMarkedAgain(state, page))
  for (const seat of seatsThatCount(state))
    for (const page of played) {
      const own = seat.pages[page]
      const first = own?.first && again[page] ? answerOf(own, 'first') : null
      yield {
        ...pageCells(state, seat, page, words),
        handedIn: words.word(`handedIn.${own?.handedIn ?? 'no'}`),
        firstScore: first && judgeOf(state, page).judge(first.flags).score.score,
        ...verdictCells(state, seat, page),
      }
    }
}

function verdictCells(state: RoomState, seat: Seat, page: number): Row {
  const answer = answerOf(seat.pages[page], 'last')
  if (!answer) return {}
  const { score } = judgeOf(state, page).judge(answer.flags)
  const marks = (outcome: (typeof score.marks)[number]['outcome']): number =>
    score.marks.filter(mark => mark.outcome === outcome).length
  const fair = score.units.filter(({ kind }) => kind === 'noise')
  return {
    score: score.score,
    found: marks('found'),
    half: marks('half-found'),
    missed: marks('missed'),
    falseFlags: score.flags.filter(({ outcome }) => outcome === 'false').length,
    fair: fair.length,
    leftAlone: fair.filter(({ flagged }) => !flagged).length,
  }
}

/** A row for each flag; where a page was marked twice, for those of either marking. */
export function* flagRows(state: RoomState, words: LiveWords): Generator<Row> {
  const played = playedPages(state)
  const again = state.setup.pages.map((_, page) => wasMarkedAgain(state, page))
  for (const seat of seatsThatCount(state))
    for (const page of played) {
      const own = seat.pages[page]
      if (!own) continue
      const isTwice = again[page] === true && own.first !== null
      const votes: readonly (readonly [Vote, 'only' | 'first' | 'second'])[] = isTwice
        ? [
            ['first', 'first'],
            ['last', 'second'],
          ]
        : [['last', again[page] ? 'second' : 'only']]
      for (const [vote, said] of votes)
        for (const cells of flagCells(state, page, answerOf(own, vote)?.flags ?? [], words))
          yield {
            ...pageCells(state, seat, page, words),
            vote: words.word(`vote.${said}`),
            ...cells,
          }
    }
}

/** What became of each flag, by the score that counts for its player. */
function flagCells(state: RoomState, page: number, flags: readonly Flag[], words: LiveWords): Row[] {
  if (flags.length === 0) return []
  const { text, key: authored } = state.setup.pages[page]!
  const judge = judgeOf(state, page)
  const { score } = judge.judge(flags)
  return flags.map(({ id, span, technique, confidence }) => {
    const verdict = score.flags.find(({ flagIds }) => flagIds.includes(id))!
    const mark = authored.marks.find(one => one.id === verdict.pair?.markId)
    return {
      words: sliceOf(text, span),
      technique: words.technique(technique),
      sure: confidence && words.sure(confidence),
      verdict: words.word(`verdict.${verdict.outcome}`),
      // A passage that the class alone holds to be one has no name of its own.
      keyTechnique: mark ? words.technique(nameOf(mark, technique, judge.taught)) : null,
      passage: verdict.pair?.markId ?? verdict.noteId,
    }
  })
}
