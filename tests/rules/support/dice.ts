// Seeded dice (mulberry32), for samples that must be the same on every machine and in every run.

export function dice(seed: number): {
  roll: () => number
  below: (count: number) => number
  pick: <T>(of: readonly T[]) => T
} {
  let state = seed
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(roll() * count)
  return { roll, below, pick: of => of[below(of.length)]! }
}
