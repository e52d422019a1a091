// What the seats of a room have taken: names, codes, places. Worked out once, and then moved on from each list of seats to
// the next one: who comes in as one of two thousand must not have to look at all the others.

import { pairOf } from './names.ts'
import type { Seat } from './types.ts'

export type Roster = {
  /** Highest number behind a pair of animal and what it is like, of all that were given. */
  readonly names: ReadonlyMap<number, number>
  readonly codes: ReadonlySet<string>
  /** Devices that are banned. */
  readonly banned: ReadonlySet<string>
  /** How many are in: nobody that was shown out. */
  readonly present: number
}

type Growing = {
  readonly names: Map<number, number>
  readonly codes: Set<string>
  readonly banned: Set<string>
  present: number
}

/** Each list of seats has at most one, and only the newest of them: the one that is asked. */
const rosters = new WeakMap<readonly Seat[], Growing>()

function seat(roster: Growing, { given, code, device, out }: Seat): void {
  const pair = pairOf(given)
  roster.names.set(pair, Math.max(roster.names.get(pair) ?? 0, given.nth))
  roster.codes.add(code)
  if (out === 'banned') roster.banned.add(device)
  if (out === null) roster.present++
}

/** What is taken in a list of seats. Not to be kept: it goes on with the room. */
export function rosterOf(seats: readonly Seat[]): Roster {
  const known = rosters.get(seats)
  if (known) return known
  const roster: Growing = { names: new Map(), codes: new Set(), banned: new Set(), present: 0 }
  for (const one of seats) seat(roster, one)
  rosters.set(seats, roster)
  return roster
}

/** Hands what is known of `before` on to `after`, which differs in one seat: a new one, or the `was` of old. */
export function passOn(before: readonly Seat[], after: readonly Seat[], is: Seat, was?: Seat): void {
  const roster = rosters.get(before)
  if (!roster) return
  rosters.delete(before)
  if (!was) seat(roster, is)
  else if (was.out !== is.out) {
    // One device may have several seats, one of which stays banned: rare enough to be counted anew.
    if (was.out === 'banned') return
    if (is.out === 'banned') roster.banned.add(is.device)
    roster.present += Number(is.out === null) - Number(was.out === null)
  }
  rosters.set(after, roster)
}
