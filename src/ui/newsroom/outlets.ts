// Mastheads of the papers whose copy lies on the desk: each outlet has a look of its own, by its name alone.

/** Looks that newsroom-slips.css knows. */
export const MASTHEADS = [
  'gazette',
  'bulletin',
  'herald',
  'letter',
  'wire',
  'review',
  'plate',
  'modern',
] as const
export type Masthead = (typeof MASTHEADS)[number]

/** A number for a name, the same on every machine. */
function numberOf(name: string): number {
  let number = 2166136261
  for (const letter of name.normalize('NFC').toLowerCase())
    number = Math.imul(number ^ letter.codePointAt(0)!, 16777619) >>> 0
  return number % 9973
}

/** A look for each outlet, in their order. An outlet keeps its look; two in a row differ where there are looks left. */
export function mastheadsOf(outlets: readonly string[]): Masthead[] {
  const given = new Map<string, Masthead>()
  for (const outlet of outlets) {
    if (given.has(outlet)) continue
    const start = numberOf(outlet)
    const taken = new Set(given.values())
    const choices = MASTHEADS.map((_, index) => MASTHEADS[(start + index) % MASTHEADS.length]!)
    given.set(outlet, choices.find(look => !taken.has(look)) ?? choices[0]!)
  }
  return outlets.map(outlet => given.get(outlet)!)
}
