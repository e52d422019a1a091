// Who counts as a reader of a page, and what each of them answered.

import type { Flag } from '../../../core/round/types.ts'
import type { HandedIn, RoomState, Seat, SeatPage } from '../types.ts'

/** What a reader says of a page: its flags; or, where there are none, that nothing on it needs one. */
export type Answer = { readonly flags: readonly Flag[]; readonly nothing: boolean }

/** The answer as it stood when marking was first closed, or as it stands now. */
export type Vote = 'first' | 'last'

/** An answer, or null: a page without a flag is an answer only where its reader said that it is meant. */
const answer = (flags: readonly Flag[], handedIn: HandedIn): Answer | null =>
  flags.length > 0 || handedIn === 'nothing' ? { flags, nothing: flags.length === 0 } : null

/**
 * What a seat answered on a page; null where it did not. Until marking is closed, the first answer is the one that
 * stands; for whoever came later, too.
 */
export function answerOf(page: SeatPage | undefined, vote: Vote): Answer | null {
  if (!page) return null
  return vote === 'first' && page.first
    ? answer(page.first.flags, page.first.handedIn)
    : answer(page.round.flags, page.handedIn)
}

/** Seats that count: nobody that was shown out. In the order of coming. */
export const seatsThatCount = (state: Pick<RoomState, 'seats'>): readonly Seat[] =>
  state.seats.filter(({ out }) => out === null)

/** The answers of all readers of a page, in the order of coming. */
export const answersOf = (state: Pick<RoomState, 'seats'>, page: number, vote: Vote): Answer[] =>
  state.seats.flatMap(seat => (seat.out === null ? (answerOf(seat.pages[page], vote) ?? []) : []))

/** First and second answers of all who gave both. Whoever came after the first was closed has given one alone. */
export function bothAnswersOf(
  state: Pick<RoomState, 'seats'>,
  page: number,
): { readonly first: Answer; readonly last: Answer }[] {
  return seatsThatCount(state).flatMap(({ pages: { [page]: own } }) => {
    const first = own?.first ? answerOf(own, 'first') : null
    const last = answerOf(own, 'last')
    return first && last ? [{ first, last }] : []
  })
}
