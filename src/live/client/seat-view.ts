// A seat's view: what the server has said, with all on top of it that it has not answered yet. Decided by the rules that the
// server decides by, so that what is shown at once is what will stand in the log.

import type { ExcerptText } from '../../core/excerpt.ts'
import { decideSeat, freshPage, leaveStep, offersAll, openPages, reduceSeatPage } from '../authority/seat.ts'
import type { RoomDecision, SeatCommand } from '../authority/types.ts'
import type { SeatView } from '../authority/views.ts'
import type { Patch } from '../protocol.ts'
import { applyPatch } from './patch.ts'

/** The text of a page, where it is here already. */
export type TextOf = (page: number) => ExcerptText | null

const withOpen = (view: SeatView): SeatView => ({
  ...view,
  open: openPages(view, view.seat.number, view.own),
})

/** What the rules say to a command on this view; null where the text it needs is not here yet. */
export function decideHere(view: SeatView, command: SeatCommand, textOf: TextOf): RoomDecision | null {
  const { seat, own, open, pages, palette, preset } = view
  if (seat.out) return { refused: 'notOpen' }
  const about = {
    seat: seat.id,
    asksFor: seat.asksFor,
    page: null,
    text: null,
    isOpen: false,
    ownPace: false,
  }
  if (command.type === 'askName') return decideSeat(command, about)
  const number = command.page
  const page = pages[number]
  if (!page) return { refused: 'noSuchPage' }
  const text = textOf(number)
  if (!text) return null
  return decideSeat(command, {
    ...about,
    page: own[number] ?? freshPage(text, offersAll(palette, page.use)),
    text,
    isOpen: open.includes(number),
    ownPace: preset === 'homework' && page.use === 'play',
  })
}

/** The view after a command; null where the rules say no, or the text is not here. */
export function doHere(view: SeatView, command: SeatCommand, textOf: TextOf): SeatView | null {
  const decision = decideHere(view, command, textOf)
  if (!decision || 'refused' in decision) return null
  return decision.events.reduce<SeatView>((before, event) => {
    switch (event.type) {
      case 'nameAsked':
        return { ...before, seat: { ...before.seat, asksFor: event.name } }
      case 'marked':
      case 'handedIn':
      case 'told': {
        const { page } = event
        const use = before.pages[page]!.use
        const own = before.own[page] ?? freshPage(textOf(page)!, offersAll(before.palette, use))
        return withOpen({ ...before, own: { ...before.own, [page]: reduceSeatPage(own, event) } })
      }
      default:
        return before
    }
  }, view)
}

/** The view with all that waits on it. What the rules refuse by now is passed over: the server will refuse it, too. */
export const doAll = (view: SeatView, commands: readonly SeatCommand[], textOf: TextOf): SeatView =>
  commands.reduce((before, command) => doHere(before, command, textOf) ?? before, view)

/**
 * The view after a patch; null for one that is older than the view. Where the room goes on, what that does to the own
 * pages is done here: they are not sent again.
 */
export function patchSeat(view: SeatView, patch: Patch): SeatView | null {
  const next = applyPatch(view, patch)
  if (!next) return null
  const isOwnSent = Object.hasOwn(patch.set, 'own')
  if (isOwnSent || next.at === view.at) return withOpen(next)
  const left = view.steps[view.at]
  const own = Object.fromEntries(
    Object.entries(next.own).map(([page, it]) => [page, leaveStep(it, Number(page), left)]),
  )
  return withOpen({ ...next, own })
}
