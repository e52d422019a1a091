// How fast a device may speak: a little less than the server lets pass, for what is sent evenly may arrive in a heap.

import { LIMITS } from '../protocol.ts'

const RATE = LIMITS.rate * 0.75
const BURST = LIMITS.burst / 2

export type Pace = {
  /** How long to wait before the next message, in ms; 0: none. */
  wait(): number
  /** One is sent, whether it had to wait or not. */
  spend(): void
}

/** @param clock  In ms */
export function createPace(clock: () => number): Pace {
  let left: number = BURST
  let then = clock()
  const fill = (): void => {
    const now = clock()
    // A clock that is set back gives nothing, and takes nothing.
    left = Math.min(BURST, left + (Math.max(0, now - then) * RATE) / 1000)
    then = now
  }
  return {
    wait() {
      fill()
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 1000) / RATE)
    },
    spend() {
      fill()
      left -= 1
    },
  }
}
