// The rules that the packs of the shelf keep together: how many excerpts and marks of each technique there are, and how
// hard the first packs may be to read.

import type { CheckedExcerpt, CheckedPack } from './check.ts'
import type { Problem } from './problem.ts'
import { FAIR_SHARE } from './rules.ts'
import { SHELF } from './shelf.ts'
import { isRequired } from '../core/scoring.ts'
import { STARTERS, TECHNIQUES, type TechniqueId } from '../core/technique.ts'

/** The language in which the shelf is whole. */
export const WHOLE_LANGUAGE = 'en'
/** Fewest excerpts on the shelf. */
export const FEWEST_ON_SHELF = 44
/** Fewest required marks, by primary technique: of each, and of each of the first six. */
export const FEWEST_MARKS = { any: 6, starter: 12 } as const
/** How many packs at the beginning stay in the easier two reading bands. */
export const EASY_PACKS = 2

/** The excerpts of some packs as they are told in one language. */
export const tellingsIn = (packs: readonly CheckedPack[], language?: string): CheckedExcerpt[] =>
  packs.flatMap(pack =>
    pack.excerpts.flatMap(({ languages }) =>
      language === undefined ? Object.values(languages) : (languages[language] ?? []),
    ),
  )

/** Required marks by primary technique, in one language. */
export function countTechniques(
  packs: readonly CheckedPack[],
  language: string,
): Record<TechniqueId, number> {
  const counts = Object.fromEntries(TECHNIQUES.map(id => [id, 0])) as Record<TechniqueId, number>
  for (const { text, key } of tellingsIn(packs, language))
    for (const mark of key.marks) if (isRequired(mark, new Set(text.taught))) counts[mark.techniques[0]]++
  return counts
}

/** Holds the packs of the shelf, in the order of play, against the rules they keep together. */
export function checkShelfRules(packs: readonly CheckedPack[]): Problem[] {
  const problems: Problem[] = []
  const tell = (file: string, place: string, what: string, mend: string) =>
    problems.push({ level: 'rule', file, place, what, mend })
  const excerpts = tellingsIn(packs, WHOLE_LANGUAGE)

  if (excerpts.length < FEWEST_ON_SHELF)
    tell(SHELF, 'packs', `${excerpts.length} excerpts`, `The shelf holds at least ${FEWEST_ON_SHELF}.`)
  for (const [technique, count] of Object.entries(countTechniques(packs, WHOLE_LANGUAGE))) {
    const least = STARTERS.includes(technique as TechniqueId) ? FEWEST_MARKS.starter : FEWEST_MARKS.any
    if (count < least)
      tell(SHELF, 'packs', `${count} required marks of “${technique}”`, `At least ${least} over all packs.`)
  }
  // Sparse packs have bounds of their own.
  const usual = tellingsIn(
    packs.filter(pack => !pack.sparse),
    WHOLE_LANGUAGE,
  )
  const units = usual.reduce((sum, { counts }) => sum + counts.units, 0)
  const share = usual.reduce((sum, { counts }) => sum + counts.fair, 0) / Math.max(1, units)
  if (units > 0 && (share < FAIR_SHARE.least || share > FAIR_SHARE.most))
    tell(
      SHELF,
      'packs',
      `${(share * 100).toFixed(1)} % of the sentences are fair, sparse packs aside`,
      `Over all packs ${FAIR_SHARE.least * 100} to ${FAIR_SHARE.most * 100} %.`,
    )
  for (const { file, band, lix } of tellingsIn(packs.slice(0, EASY_PACKS)))
    if (band > 2)
      tell(
        file,
        'paragraphs',
        `a LIX of ${lix.toFixed(1)}, reading band ${band}`,
        'The first two packs stay in the easier two: shorter sentences, shorter words.',
      )
  for (const { file, key } of excerpts)
    for (const { pack, excerpt } of key.looksBack ?? [])
      if (!packs.some(one => one.id === pack && one.excerpts.some(({ id }) => id === excerpt)))
        tell(file, `looksBack › "${pack}/${excerpt}"`, 'there is no such excerpt', 'Mend its pack and id.')
  return problems
}
