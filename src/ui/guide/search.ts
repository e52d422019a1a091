// Looking something up in the guide, as a person types it: without minding capitals or accents, and word by word.

/** A text with everything taken off that a search does not mind: case, accents, marks that only steer drawing. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")

/** The words of what was typed; quotation marks and the like are no part of them. */
const wordsOf = (query: string): string[] => fold(query).match(/[\p{L}\p{N}'-]+/gu) ?? []

/** Of `entries`, those in whose text all words of the query occur, in their order. An empty query leaves all. */
export function search<T>(entries: readonly T[], textOf: (entry: T) => string, query: string): readonly T[] {
  const words = wordsOf(query)
  if (words.length === 0) return entries
  return entries.filter(entry => {
    const text = fold(textOf(entry))
    return words.every(word => text.includes(word))
  })
}
