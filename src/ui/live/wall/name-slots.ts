// Where names stand on the wall of a lobby. Who comes in takes the first free place, and nobody is moved for it: a wall
// that shuffles cannot be read. Pure.

/** Places, each with a name or free. */
export type Slots = readonly (string | null)[]

/**
 * The places after the names have changed: `names` with the last to come first. Who is gone leaves a free place; where
 * none is free, the place that was taken longest ago is given to who has just come, which is the next one round.
 */
export function seatNames(
  before: { readonly slots: Slots; readonly next: number },
  names: readonly string[],
  most: number,
): { readonly slots: Slots; readonly next: number } {
  const wanted = names.slice(0, most)
  const left = new Map<string, number>()
  for (const name of wanted) left.set(name, (left.get(name) ?? 0) + 1)
  const keep = (name: string | null): string | null => {
    const count = name === null ? 0 : (left.get(name) ?? 0)
    if (name === null || count === 0) return null
    left.set(name, count - 1)
    return name
  }
  const slots: (string | null)[] = Array.from({ length: most }, (_, index) =>
    keep(before.slots[index] ?? null),
  )
  let { next } = before
  // In the order of coming.
  for (const name of wanted.toReversed()) {
    const count = left.get(name) ?? 0
    if (count === 0) continue
    left.set(name, count - 1)
    const free = firstFree(slots, next)
    slots[free] = name
    next = (free + 1) % most
  }
  return { slots, next }
}

/** The first free place from `next` on, round the end. There is one: no more names are wanted than there are places. */
function firstFree(slots: Slots, next: number): number {
  for (let step = 0; step < slots.length; step++) {
    const index = (next + step) % slots.length
    if (slots[index] === null) return index
  }
  throw new RangeError('no place is free')
}
