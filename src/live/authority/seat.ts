// One seat: what its player may do, and what comes of it. The room decides by it, and so does the phone, before the
// room has answered: the same rules on the same pages lead to the same pages.

import type { ExcerptText } from '../../core/excerpt.ts'
import { decide } from '../../core/round/decide.ts'
import { EMPTY_ROUND, reduce } from '../../core/round/reduce.ts'
import { TECHNIQUES } from '../../core/technique.ts'
import { tidyName } from './names.ts'
import type { Measure, PageUse, Preset, Step } from './setup.ts'
import type { RoomDecision, RoomEvent, RoomRefusal, SeatCommand, SeatId, SeatPage } from './types.ts'

/** More changes than this on one page are refused: a log has to end somewhere. */
export const MOST_CHANGES = 1000
/** So many steps can be taken back. */
const LONGEST_PAST = 30

/** What is needed to say which pages are open: of the room, and of a view of it. */
export type Course = {
  readonly preset: Preset
  readonly measure: Measure
  readonly steps: readonly Step[]
  readonly at: number
  readonly pages: readonly { readonly use: PageUse }[]
  /** Pages that have been told to all. */
  readonly told: readonly number[]
}

/** True where all nineteen names are offered on a page. */
export const offersAll = (palette: 'taught' | 'all', use: PageUse): boolean =>
  palette === 'all' || use !== 'play'

/** A page that nobody has touched. */
export const freshPage = (text: ExcerptText, all: boolean): SeatPage => ({
  round: reduce(EMPTY_ROUND, {
    type: 'roundStarted',
    excerpt: text.id,
    hash: text.hash,
    taught: all ? TECHNIQUES : text.taught,
  }),
  handedIn: 'no',
  first: null,
  talked: false,
  changes: 0,
  told: false,
})

/**
 * The pages that a seat may mark right now. Where a check-up is taken by halves, seats with an odd number begin with the
 * other form.
 */
export function openPages(
  { preset, measure, steps, at, pages, told }: Course,
  seatNumber: number,
  own: Readonly<Record<number, Pick<SeatPage, 'told'>>>,
): number[] {
  const step = steps[at]
  if (preset === 'paper' || !step) return []
  const isShut = (page: number): boolean => told.includes(page) || (own[page]?.told ?? false)
  if (step.kind === 'again') return isShut(step.page) ? [] : [step.page]
  if (step.kind !== 'marking') return []
  const isOther = measure === 'halves' && step.use !== 'play' && seatNumber % 2 === 1
  const otherUse = step.use === 'before' ? 'after' : 'before'
  const here = isOther ? pages.flatMap(({ use }, index) => (use === otherUse ? [index] : [])) : step.pages
  return here.filter(page => !isShut(page))
}

const refuse = (refused: RoomRefusal): RoomDecision => ({ refused })
const emit = (...events: RoomEvent[]): RoomDecision => ({ events })

/** What a seat's decision needs besides its page. `page` and `text` are those that the command is about. */
export type SeatContext = {
  readonly seat: SeatId
  readonly asksFor: string | null
  readonly page: SeatPage | null
  readonly text: ExcerptText | null
  readonly isOpen: boolean
  /** Whether players are told of a page as soon as they want. */
  readonly ownPace: boolean
}

/** Decides on what a player asks. Never throws and changes nothing. */
export function decideSeat(command: SeatCommand, context: SeatContext): RoomDecision {
  const { seat, page, text, isOpen } = context
  if (command.type === 'askName') return askName(command.name, context)
  if (!page || !text) return refuse('noSuchPage')
  if (!isOpen) return refuse('notOpen')
  const { round, handedIn, changes } = page
  if (changes >= MOST_CHANGES && command.type !== 'tellMe') return refuse('tooManyChanges')
  switch (command.type) {
    case 'mark': {
      const decision = decide(round, command.command, { text, passages: null, mendable: [] })
      if ('refused' in decision) return decision
      return emit({ type: 'marked', seat, page: command.page, events: decision.events })
    }
    case 'handIn': {
      const as = command.nothingToFlag ? 'nothing' : 'flags'
      if (round.flags.length === 0 && as === 'flags') return refuse('nothingFlagged')
      if (round.flags.length > 0 && as === 'nothing') return refuse('flagsPresent')
      if (handedIn === as) return refuse('nothingChanged')
      return emit({ type: 'handedIn', seat, page: command.page, as })
    }
    case 'takeBack':
      if (handedIn === 'no') return refuse('nothingChanged')
      return emit({ type: 'handedIn', seat, page: command.page, as: 'no' })
    case 'tellMe':
      // Told before it is handed in, a page would be marked by its key.
      if (!context.ownPace || handedIn === 'no') return refuse('notOpen')
      return emit({ type: 'told', seat, page: command.page })
  }
}

function askName(asked: string | null, { seat, asksFor }: SeatContext): RoomDecision {
  const name = asked === null ? null : tidyName(asked)
  if (asked !== null && name === null) return refuse('badName')
  return name === asksFor ? refuse('nothingChanged') : emit({ type: 'nameAsked', seat, name })
}

/** The events that are about one page of one seat. */
export type SeatPageEvent = Extract<RoomEvent, { type: 'marked' | 'handedIn' | 'told' }>

/** A seat's page after an event. */
export function reduceSeatPage(page: SeatPage, event: SeatPageEvent): SeatPage {
  switch (event.type) {
    case 'marked': {
      const round = event.events.reduce(reduce, page.round)
      const past = round.past.length > LONGEST_PAST ? round.past.slice(-LONGEST_PAST) : round.past
      // Whoever goes on marking has not done with the page.
      return { ...page, round: { ...round, past }, handedIn: 'no', changes: page.changes + 1 }
    }
    case 'handedIn':
      return { ...page, handedIn: event.as, changes: page.changes + 1 }
    case 'told':
      return { ...page, told: true }
  }
}

/** What leaving a step does to a seat's page: when marking ends, what stands there is its first answer. */
export function leaveStep(page: SeatPage, number: number, step: Step | undefined): SeatPage {
  if (step?.kind === 'again') return step.page === number ? { ...page, talked: true } : page
  const isClosed = step?.kind === 'marking' && step.use === 'play' && step.pages.includes(number)
  // A trainer who steps back too far, and on again, must not make second answers first ones.
  if (!isClosed || page.talked) return page
  return { ...page, first: { flags: page.round.flags, handedIn: page.handedIn } }
}

/** Pages that are told to all by entering a step: the one whose key is shown; at the end all that were played. */
export function toldBy(step: Step | undefined, pages: Course['pages']): number[] {
  if (step?.kind === 'key') return [step.page]
  if (step?.kind === 'debrief' || step?.kind === 'ended')
    return pages.flatMap(({ use }, index) => (use === 'play' ? [index] : []))
  return []
}
