// A class at its desks: the real room, and short ways to say what its readers do, in the words of the page.

import type { Confidence } from '../../../src/core/confidence.ts'
import type { ExcerptText } from '../../../src/core/excerpt.ts'
import type { Span } from '../../../src/core/span.ts'
import type { TechniqueId } from '../../../src/core/technique.ts'
import { FIRST_HOST } from '../../../src/live/authority/decide.ts'
import { courseOf } from '../../../src/live/authority/reduce.ts'
import type { SessionPage, Setup, Step } from '../../../src/live/authority/setup.ts'
import type { HostCommand, Reading, SeatCommand, SeatId } from '../../../src/live/authority/types.ts'
import { excerptOf } from '../../fixtures/compiled.ts'
import { aSetup, createLocalRoom, type LocalRoom } from '../../fixtures/local-room.ts'

/** A page of the small pack; a copy of its own, as each session has. */
export const pageOf = (id: string, use: SessionPage['use'] = 'play'): SessionPage => {
  const { text, key } = excerptOf(id)
  return { use, text: { ...text }, key: { ...key } }
}

/** Where some words stand, the first time. */
export function quote({ text }: Pick<ExcerptText, 'text'>, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not on the page: ${words}`)
  return { start, end: start + words.length }
}

/** A flag as a test writes it down. */
export type Put = readonly [words: string, technique: TechniqueId, sure?: Confidence]

export type ClassPlay = LocalRoom & {
  readonly setup: Setup
  ask(command: HostCommand): void
  does(seat: SeatId, command: SeatCommand): void
  /** Puts flags on a page; none: says that nothing needs one. */
  marks(seat: SeatId, page: number, ...flags: readonly Put[]): void
  /** Rubs all flags on a page out. */
  clears(seat: SeatId, page: number): void
  /** Goes to the first step of a kind, on a page where it has one. */
  goTo(kind: Step['kind'], page?: number): void
  accepts(page: number, reading: Reading): void
}

/** Opens a session on some pages. Whatever the rules refuse is thrown. */
export function openClass(pages: readonly SessionPage[], changes: Partial<Setup> = {}): ClassPlay {
  const setup = aSetup(pages, { secondVote: false, ...changes })
  const room = createLocalRoom(setup)
  const must = (refused: string | null): void => {
    if (refused !== null) throw new Error(`refused: ${refused}`)
  }
  const ask = (command: HostCommand): void => must(room.act(command, { role: 'host', id: FIRST_HOST }))
  const does = (seat: SeatId, command: SeatCommand): void =>
    must(room.act(command, { role: 'seat', id: seat }))
  return {
    ...room,
    setup,
    ask,
    does,
    marks(seat, page, ...flags) {
      const { text } = setup.pages[page]!
      for (const [words, technique, confidence = null] of flags)
        does(seat, {
          type: 'mark',
          page,
          command: { type: 'placeFlag', span: quote(text, words), technique, confidence },
        })
      does(seat, { type: 'handIn', page, nothingToFlag: flags.length === 0 })
    },
    clears(seat, page) {
      const number = Number(seat.slice(1))
      for (const { id } of room.state().seats[number]!.pages[page]?.round.flags ?? [])
        does(seat, { type: 'mark', page, command: { type: 'removeFlag', flagId: id } })
    },
    goTo(kind, page) {
      const to = courseOf(setup).findIndex(
        step =>
          step.kind === kind &&
          (page === undefined ||
            ('page' in step ? step.page === page : 'pages' in step && step.pages.includes(page))),
      )
      ask({ type: 'go', from: room.state().at, to })
    },
    accepts: (page, reading) => ask({ type: 'accept', page, reading }),
  }
}
