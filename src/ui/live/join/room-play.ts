// A seat's page as a play store, so that the usual sheet, hands and palette work on it unchanged. The room keeps it.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { REFUSALS, type Refusal } from '../../../core/round/types.ts'
import { freshPage, offersAll } from '../../../live/authority/seat.ts'
import type { SeatCommand } from '../../../live/authority/types.ts'
import type { PageView } from '../../../live/authority/views.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import type { ExcerptAddress } from '../../../store/address.ts'
import { createPlayKeptElsewhere } from '../../../store/kept-elsewhere.ts'
import type { PlayStore } from '../../../store/play-store.ts'

/** Where a page of a session comes from. Its files are the room's, so the catalogue's addresses are left empty. */
export const addressOf = ({
  pack,
  id,
  language,
  headline,
  outlet,
  words,
  hash,
}: PageView): ExcerptAddress => ({
  pack,
  excerpt: id,
  language,
  telling: { headline, outlet, words, band: 1, hash, text: '', key: '' },
})

const isOfRound = (refused: string): refused is Refusal => (REFUSALS as readonly string[]).includes(refused)

/**
 * A play store over one page of a room. Its round is the seat's, or an untouched one; a sign-off hands the page in.
 * What only a room refuses is told in the room's words (`LiveState.refusal`), and here passes for nothing changed.
 * `close` lets go of the room. Throws RangeError where the room has no such page: a bug.
 */
export function createRoomPlay(room: LiveRoom<'seat'>, page: number, text: ExcerptText): PlayStore {
  const { pages, palette } = room.getState().view ?? { pages: [], palette: 'all' }
  const about = pages[page]
  if (!about) throw new RangeError(`no page ${page} in this room`)
  const fresh = freshPage(text, offersAll(palette, about.use)).round
  const send = (command: SeatCommand): Refusal | null => {
    const refused = room.send(command)
    return refused === null || isOfRound(refused) ? refused : 'nothingChanged'
  }
  return createPlayKeptElsewhere({
    address: addressOf(about),
    text,
    keeper: {
      round: () => room.getState().view?.own[page]?.round ?? fresh,
      subscribe: onChange => room.subscribe(onChange),
      decide(command) {
        switch (command.type) {
          case 'showPassage':
          case 'showScore':
          case 'chooseRewrite':
            return 'notRevealing'
          case 'signOff':
            return send({ type: 'handIn', page, nothingToFlag: command.nothingToFlag })
          default:
            return send({ type: 'mark', page, command })
        }
      },
    },
  })
}
