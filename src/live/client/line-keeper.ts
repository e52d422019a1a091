// Keeps a line to the server: opens another when one is lost, later and later, and never all phones at once.

import type { DoorRefusal, Patch } from '../protocol.ts'
import { isDoorRefusal, isPatch } from './shapes.ts'
import type { Line, OpenLine, Timers } from './transport.ts'

/**
 * The first wait; the longest while a server may just be starting anew, and until when it may; the wait after that. All in
 * ms, half of it more or less by chance. A class whose server was killed is back within three seconds of its being there
 * again; a phone that was forgotten in a drawer asks seldom.
 */
const WAITS = { first: 500, soon: 1500, until: 60_000, late: 8000 }
/** A server that goes, or has gone elsewhere, is back within seconds; its players come one after the other. */
const SOON = { least: 300, most: 2300 }

/** Who says these is coming back, or its place is taken at once by another. */
const COMES_BACK: readonly DoorRefusal[] = ['moved', 'stopping']

export type KeeperEvents = {
  up(line: Line): void
  /** The line is gone; another is on its way. */
  down(): void
  patch(patch: Patch): void
  /** Sent away for good. The keeper rests. */
  out(why: DoorRefusal): void
}

export type LineKeeper = {
  /** Tries at once, where no line stands; looks after the one that does. */
  now(): void
  /** Lets the line go and opens another: after a wait that grows, or soon. */
  drop(soon?: boolean): void
  /** Lets the line go, and opens none until `now`. */
  rest(): void
  /** All is well: waits are short again. */
  calm(): void
  /** What the server says at a door or in parting. */
  farewell(why: DoorRefusal): void
}

/** Opens nothing yet: that is for `now`. */
export function keepLine(openLine: OpenLine, timers: Timers, events: KeeperEvents): LineKeeper {
  let line: Line | null = null
  let isUp = false
  let failures = 0
  let awaySince: number | null = null
  let cancel: () => void = () => undefined

  function open(): void {
    cancel()
    const mine = openLine({
      up() {
        if (line !== mine) return
        isUp = true
        events.up(mine)
      },
      lost() {
        if (line !== mine) return
        line = null
        later()
      },
      patch(patch) {
        if (line === mine && isPatch(patch)) events.patch(patch)
      },
      bye(why) {
        if (line === mine) farewell(isDoorRefusal(why) ? why : 'stopping')
      },
    })
    line = mine
    isUp = false
  }

  function usualWait(): number {
    awaySince ??= timers.now()
    return timers.now() - awaySince < WAITS.until
      ? Math.min(WAITS.soon, WAITS.first * 2 ** failures)
      : WAITS.late
  }

  function later(soon = false): void {
    const wait = soon
      ? SOON.least + timers.chance() * (SOON.most - SOON.least)
      : usualWait() * (0.5 + timers.chance())
    failures += 1
    cancel()
    cancel = timers.after(wait, open)
    events.down()
  }

  function letGo(): void {
    const old = line
    line = null
    cancel()
    old?.close()
  }

  function calm(): void {
    failures = 0
    awaySince = null
  }

  const drop = (soon = false): void => {
    letGo()
    later(soon)
  }

  function farewell(why: DoorRefusal): void {
    if (COMES_BACK.includes(why)) return drop(true)
    letGo()
    events.out(why)
  }

  return {
    now() {
      if (line && isUp) return line.check()
      // Somebody has woken the phone, or its network is there again: they wait now, however long it has been away, and a try
      // from before may hang for long.
      calm()
      letGo()
      open()
    },
    drop,
    rest: letGo,
    calm,
    farewell,
  }
}
