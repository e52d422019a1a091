// Names that are given: an animal and what it is like, as numbers into lists that each language has. Nobody types one, so
// nobody's name has to be judged.

import type { GivenName, Name, Now, RoomState } from './types.ts'

/** Lengths of the lists. A language has just as many (`tests/live/names.test.ts`). */
export const ANIMALS = 48
export const LIKES = 40

/** How often another pair is drawn before a number is put behind a name. */
const TRIES = 8

/** A pair of animal and what it is like, as one number. */
export const pairOf = ({ animal, like }: Pick<GivenName, 'animal' | 'like'>): number => animal * LIKES + like

/**
 * A name that nobody has.
 *
 * @param taken  Of each pair that was given, the highest number behind it
 */
export function giveName(taken: ReadonlyMap<number, number>, chance: () => number): GivenName {
  const draw = (): number => Math.floor(chance() * ANIMALS) * LIKES + Math.floor(chance() * LIKES)
  let pair = draw()
  for (let tries = 1; tries < TRIES && taken.has(pair); tries++) pair = draw()
  return { animal: Math.floor(pair / LIKES), like: pair % LIKES, nth: (taken.get(pair) ?? 0) + 1 }
}

/** Longest name that may be asked for, in UTF-16 units. */
export const LONGEST_NAME = 24

/** A name as it was asked for, tidied; null where it is none: empty, too long, or with signs that do not show. */
export function tidyName(asked: string): string | null {
  const name = asked.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
  // Controls, and signs that turn the direction of what stands beside them.
  return name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)
    ? null
    : name
}

/** True where both are the same name. */
export const sameName = (a: Name, b: Name): boolean =>
  'free' in a || 'free' in b
    ? 'free' in a && 'free' in b && a.free === b.free
    : a.animal === b.animal && a.like === b.like && a.nth === b.nth

/** Another animal to be named at the door; the one before it is still taken, for who is just typing it. */
export function nextWord(
  before: number | null,
  { chance }: Pick<Now, 'chance'>,
): NonNullable<RoomState['word']> {
  const drawn = Math.floor(chance() * (ANIMALS - 1))
  return { now: before !== null && drawn >= before ? drawn + 1 : drawn, before }
}
