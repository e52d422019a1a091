// Breaches that are known and borne for a while, as `file: what it says`. The list only shrinks: one that no longer
// holds fails the test, and so does a list longer than MOST; lower MOST with each that goes.

export const EXCEPTIONS: readonly string[] = []

export const MOST = 0
