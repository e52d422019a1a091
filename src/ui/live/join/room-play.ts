// A seat's page as a play store, so that the usual sheet, hands and palette work on it unchanged. The room keeps it.

import { createStore } from 'zustand/vanilla'
import type { ExcerptText } from '../../../core/excerpt.ts'
import { REFUSALS, type Refusal, type RoundState } from '../../../core/round/types.ts'
import { freshPage, offersAll } from '../../../live/authority/seat.ts'
import type { PageView } from '../../../live/authority/views.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import type { ExcerptAddress } from '../../../store/address.ts'
import type { PlayState, PlayStore } from '../../../store/play-store.ts'

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
  const about = room.getState().view?.pages[page]
  if (!about) throw new RangeError(`no page ${page} in this room`)
  const roundNow = (fresh: RoundState): RoundState => room.getState().view?.own[page]?.round ?? fresh
  const palette = room.getState().view?.palette ?? 'all'
  const fresh = freshPage(text, offersAll(palette, about.use)).round
  const store = createStore<PlayState>(() => ({
    address: addressOf(about),
    loading: 'none',
    text,
    key: null,
    round: roundNow(fresh),
    score: null,
    passages: [],
    refusal: null,
  }))
  const { getState, setState } = store
  const letGo = room.subscribe(() => {
    const round = roundNow(fresh)
    if (round !== getState().round) setState({ round })
  })
  return {
    ...store,
    dispatch(command) {
      switch (command.type) {
        case 'showPassage':
        case 'showScore':
        case 'chooseRewrite':
          return 'notRevealing'
        case 'signOff':
          return answer(room.send({ type: 'handIn', page, nothingToFlag: command.nothingToFlag }))
        default:
          return answer(room.send({ type: 'mark', page, command }))
      }
    },
    open: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    again: () => undefined,
    close: letGo,
  }

  function answer(refused: ReturnType<typeof room.send>): Refusal | null {
    if (refused === null) return null
    const code = isOfRound(refused) ? refused : 'nothingChanged'
    setState(({ refusal }) => ({ refusal: { code, count: (refusal?.count ?? 0) + 1 } }))
    return code
  }
}
