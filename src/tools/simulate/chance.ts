// Chance that comes out the same in every run and on every machine.

export type Chance = {
  /** In [0, 1). */
  readonly roll: () => number
  /** From the standard normal distribution. */
  readonly normal: () => number
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number
  readonly pick: <T>(of: readonly T[]) => T
  readonly shuffle: <T>(of: readonly T[]) => T[]
}

/** A number that stands for words and numbers, so that each part of the simulation has dice of its own (FNV-1a). */
function seedOf(parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const letter of parts.join('|')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash | 0
}

/** Dice that depend on nothing but their name (mulberry32; normals by Box and Muller). */
export function chanceOf(...name: readonly (string | number)[]): Chance {
  let state = seedOf(name)
  let spare: number | null = null
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(1 - roll()))
    const angle = 2 * Math.PI * roll()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  const below = (count: number): number => Math.floor(roll() * count)
  const shuffle = <T>(of: readonly T[]): T[] => {
    const mixed = [...of]
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = below(at + 1)
      ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
    }
    return mixed
  }
  return { roll, normal, below, pick: of => of[below(of.length)]!, shuffle }
}
