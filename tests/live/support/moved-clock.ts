// A clock that stands still until a test moves it, for what takes days.

export const MINUTE = 60_000
export const DAY = 86_400_000

export type MovedClock = { readonly now: () => number; pass(ms: number): void }

/** Begins in the morning of some day. */
export function aMovedClock(): MovedClock {
  let now = Date.UTC(2031, 4, 6, 8)
  return {
    now: () => now,
    pass: ms => void (now += ms),
  }
}
