// What a player made of a page that has been told: judged on their own device, by the key as the class has amended it,
// and laid out for the usual reveal.

import type { ExcerptKey, ExcerptText, Mark } from '../../../core/excerpt.ts'
import { passagesOf, type Passage } from '../../../core/passages.ts'
import type { Flag, RoundEvent } from '../../../core/round/types.ts'
import type { Score } from '../../../core/scoring.ts'
import type { TechniqueId } from '../../../core/technique.ts'
import { answerOf } from '../../../live/authority/class/readers.ts'
import { isClassMark } from '../../../live/authority/class/readings.ts'
import { judgeOfPage } from '../../../live/authority/class/score.ts'
import { freshPage, offersAll } from '../../../live/authority/seat.ts'
import type { SeatView } from '../../../live/authority/views.ts'
import type { PlayStore } from '../../../store/play-store.ts'
import { createQuietPlay } from '../../../store/quiet-play.ts'
import { addressOf } from './room-play.ts'

export type OwnPage = {
  readonly page: number
  readonly text: ExcerptText
  /** As it is shown: without marks that the class alone has put there, which have no reasons. */
  readonly key: ExcerptKey
  readonly score: Score
  readonly passages: readonly Passage[]
  /** The marks it was judged by, the class's among them. */
  readonly marks: readonly Mark[]
  readonly taught: readonly TechniqueId[]
  readonly flags: readonly Flag[]
  /** False for who had nothing on it and had not said that nothing needs a flag: nothing is counted of it. */
  readonly isAnswered: boolean
  /** How many readings of the class count on it. */
  readonly readings: number
}

/** Judges a page. Pure. */
export function judgeOwn(
  view: Pick<SeatView, 'palette' | 'own' | 'readings' | 'pages'>,
  page: number,
  text: ExcerptText,
  key: ExcerptKey,
): OwnPage {
  const accepted = view.readings.flatMap(one => (one.page === page ? [one.reading] : []))
  // What stood last: it is what the reveal shows, and what the class is counted by.
  const answer = answerOf(view.own[page], 'last')
  const flags = answer?.flags ?? []
  const judged = judgeOfPage({ use: 'play', text, key }, view.palette, accepted).judge(flags)
  return {
    page,
    text,
    key: {
      ...key,
      marks: judged.key.marks.filter(({ id }) => !isClassMark(id)),
      reasons: { ...key.reasons, marks: toldWhole(key.reasons.marks) },
    },
    score: judged.score,
    passages: passagesOf(text, judged.key, judged.score),
    marks: judged.key.marks,
    taught: freshPage(text, offersAll(view.palette, 'play')).round.taught,
    flags,
    isAnswered: answer !== null,
    readings: accepted.length,
  }
}

/** The fair rewrite of every mark is told: there is no mending in a session for which one would be held back. */
const toldWhole = (marks: ExcerptKey['reasons']['marks']): ExcerptKey['reasons']['marks'] =>
  Object.fromEntries(Object.entries(marks).map(([id, { fixIt: _, ...reasons }]) => [id, reasons]))

/** The page as a play store for the reveal, at a passage of it. */
export function revealOf(own: OwnPage, about: SeatView['pages'][number], passage: number): PlayStore {
  const { text, key, score, passages, flags, taught } = own
  const events: RoundEvent[] = [
    { type: 'roundStarted', excerpt: text.id, hash: text.hash, taught },
    ...flags.map(flag => ({ type: 'flagPlaced', flag, replaced: [] }) as const),
    { type: 'signedOff', declaredClean: flags.length === 0 },
    // Looked at again, as far as the reveal is concerned: nobody talks over the trainer's shoulder.
    { type: 'scoreShown' },
    { type: 'passageShown', passage: Math.max(0, Math.min(passage, passages.length - 1)) },
  ]
  return createQuietPlay({ address: addressOf(about), text, events, told: { key, score, passages } })
}
