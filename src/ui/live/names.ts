// The names of a session in words: each language has the same two lists.

import type { Name } from '../../live/authority/types.ts'
import type { Translate } from '../../i18n/i18n.ts'

const listOf = (words: string): string[] => words.split(', ')

/** The animals a join word is drawn from, in the language that is spoken. */
export const animalsOf = (t: Translate): string[] => listOf(t('live.name.animals'))

/** A name as it is read. */
export function nameOf(name: Name, t: Translate): string {
  if ('free' in name) return name.free
  const animal = animalsOf(t)[name.animal] ?? String(name.animal)
  const like = listOf(t('live.name.likes'))[name.like] ?? ''
  const words = t('live.name.order', { animal, like })
  return name.nth > 1 ? t('live.name.nth', { name: words, nth: name.nth }) : words
}
