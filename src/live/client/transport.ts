// The line between a device and the server, as small as it can be said: what carries it is its own affair. And the clock
// and dice of all that waits and tries again.

import type { Answer, Hello, Numbered, Patch, Welcome } from '../protocol.ts'

/** What a line tells. After `lost` it tells nothing more. */
export type LineEvents = {
  /** The line is open: hello may be said. */
  up(): void
  /** It is gone, or never came up. Told once, and not where `close` was called. */
  lost(): void
  patch(patch: Patch): void
  /** The last word of the server; the line is closed after it. */
  bye(why: unknown): void
}

/**
 * One line, used once: whoever wants another opens another. Nothing is kept back for a later line, so nothing can come to
 * a server before the hello does.
 */
export type Line = {
  /** `answer` hears null where none came in time. It hears nothing once the line is lost or closed. */
  hello(hello: Hello, answer: (welcome: Welcome | null) => void): void
  command(numbered: Numbered, answer: (answer: Answer | null) => void): void
  /** Looks whether it still lives: a device that has slept may not know yet. */
  check(): void
  close(): void
}

/** Opens a line. Events come later, never before it has returned. */
export type OpenLine = (events: LineEvents) => Line

/** So long an answer is waited for, in ms. A disk that is slow is no reason to ask twice. */
export const ANSWER_TIMEOUT = 10_000
/** A hello may have to wait for two thousand others. */
export const HELLO_TIMEOUT = 15_000

/** Clock and chance, so that tests can hold them. */
export type Timers = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** 0 to below 1. */
  readonly chance: () => number
  /** Does something in so many ms; returns how to let it be. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** The clock and the dice of the machine. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  chance: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
