// Who is let into a room, and as what: by a token, by a seat's code, or as somebody new.

import { timingSafeEqual } from 'node:crypto'
import { isCode, SEAT_CODE_LENGTH, tidyCode } from '../live/authority/codes.ts'
import type { RoomState, Seat } from '../live/authority/types.ts'
import type { DoorRefusal, Hello } from '../live/protocol.ts'
import { createBucket, type Bucket } from './bucket.ts'
import { whyNot, type Member, type RoomHost } from './room-host.ts'
import type { Tokens } from './tokens.ts'

/** Wrong codes and words on one connection, after which it hears no more. */
const WRONG_PER_LINE = 5
/** Wrong ones of all a room: so many at once, so many a second after that. A whole class mistypes less than that. */
const WRONG_CODES = { burst: 20, rate: 1 / 6 }
const WRONG_WORDS = { burst: 60, rate: 2 }

export type Door = {
  /** `line` counts what is wrong on one connection. */
  admit(
    room: RoomHost,
    as: Hello['as'],
    device: string,
    line: Tries,
  ): Promise<{ readonly member: Member } | { readonly refused: DoorRefusal }>
  /** The member a token names, if it is one of this room. */
  memberOf(state: RoomState, token: string): Member | null
}

export type Tries = { wrong: number }

/** @param clock  In ms */
export function createDoor(tokens: Tokens, clock: () => number): Door {
  const buckets = new WeakMap<RoomHost, { readonly codes: Bucket; readonly words: Bucket }>()
  const bucketsOf = (room: RoomHost) => {
    const known = buckets.get(room) ?? {
      codes: createBucket(WRONG_CODES.rate, WRONG_CODES.burst, clock),
      words: createBucket(WRONG_WORDS.rate, WRONG_WORDS.burst, clock),
    }
    buckets.set(room, known)
    return known
  }

  function memberOf(state: RoomState, text: string): Member | null {
    const token = tokens.read(text)
    if (!token || token.room !== state.code || token.session !== state.session) return null
    return { role: token.role, id: token.id }
  }

  return {
    memberOf,
    async admit(room, as, device, line) {
      const state = room.state()
      if ('token' in as) {
        const member = memberOf(state, as.token)
        const refused = member ? whyNot(state, member) : 'badToken'
        return refused ? { refused } : { member: member! }
      }
      const { codes, words } = bucketsOf(room)
      if (line.wrong >= WRONG_PER_LINE) return { refused: 'tooManyTries' }
      if ('seatCode' in as) {
        // Right ones are held back, too: else the answer would tell which one is right.
        if (!codes.has()) return { refused: 'tooManyTries' }
        const seat = seatByCode(state, as.seatCode)
        if (seat) return seat.out ? { refused: seat.out } : { member: { role: 'seat', id: seat.id } }
        codes.take()
        line.wrong++
        return { refused: 'noSuchSeat' }
      }
      if (state.word && !words.has()) return { refused: 'tooManyTries' }
      const joined = await room.join(device, as.join.word)
      if ('id' in joined) return { member: { role: 'seat', id: joined.id } }
      if (joined.refused === 'wrongWord' && as.join.word !== null) {
        words.take()
        line.wrong++
      }
      return joined
    },
  }
}

/** Looks at every seat, so that how long it takes tells nothing. */
function seatByCode(state: RoomState, typed: string): Seat | null {
  const code = tidyCode(typed)
  if (!isCode(code, SEAT_CODE_LENGTH)) return null
  const given = Buffer.from(code)
  let found: Seat | null = null
  for (const seat of state.seats) if (timingSafeEqual(Buffer.from(seat.code), given)) found = seat
  return found
}
