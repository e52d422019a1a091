// How often something may be done: so much at once, and so much a second after that.

export type Bucket = {
  /** Takes one; false where none is left. */
  take(): boolean
  /** Whether one is left. */
  has(): boolean
}

/**
 * @param rate   How many come back each second
 * @param burst  How many there are at most, and at first
 * @param clock  In ms
 */
export function createBucket(rate: number, burst: number, clock: () => number): Bucket {
  let left = burst
  let then = clock()
  const fill = (): void => {
    const now = clock()
    // A clock that is set back gives nothing, and takes nothing.
    left = Math.min(burst, left + (Math.max(0, now - then) * rate) / 1000)
    then = now
  }
  return {
    take() {
      fill()
      if (left < 1) return false
      left -= 1
      return true
    },
    has() {
      fill()
      return left >= 1
    },
  }
}
