// The clock is handed in, so that tests and simulations can hold it.

/** Tells the time. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
  /** Minutes that the clock on the wall is ahead of UTC, at the moment given or now. */
  zone(at?: number): number
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: at => -new Date(at ?? Date.now()).getTimezoneOffset(),
}
