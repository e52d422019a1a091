// Messages one way along a line: late, in order, lost now and then, and none at all once it is cut.

export type Lane = {
  /** `sure`: it is lost only with the line. */
  send(arrive: () => void, sure?: boolean): void
  /** The next message that is not sure gets lost, and only that. */
  lose(): void
  cut(): void
}

/** @param chance  0 to below 1: the network's moods */
export function layLane(chance: () => number): Lane {
  let isCut = false
  let losesNext = false
  let last = 0
  return {
    lose: () => (losesNext = true),
    cut: () => (isCut = true),
    send(arrive, sure = false) {
      if (losesNext && !sure) {
        losesNext = false
        return
      }
      last = Math.max(last, Date.now() + 2 + chance() * 40)
      setTimeout(() => {
        if (!isCut) arrive()
      }, last - Date.now())
    },
  }
}

/** What goes wrong on a line when it is told to. `freeze`: nothing gets through, and nobody knows for 18 seconds. */
export const FAULTS = ['loseNextUp', 'loseNextDown', 'cut', 'freeze'] as const
export type Fault = (typeof FAULTS)[number]
