// Holds the blind readings of all packs against their keys, and asks for those that have not been made yet.

import { agree, FEWEST_READINGS, type ExcerptAgreement, type Warning } from './agreement.ts'
import { poolTallies, type Tally } from './reading-tally.ts'
import { alphasOf, poolLabels, type Alphas, type WordLabels } from './word-labels.ts'
import type { CheckedPack } from './check.ts'
import type { Problem } from './problem.ts'
import type { ReadingSet } from './readings.ts'

/** Fewest blind readings before an excerpt ships, by language; of other languages none is asked for. */
const FEWEST: Readonly<Record<string, number>> = { en: FEWEST_READINGS, es: 1 }

/** All readings of a pack in one language together. */
export type ReadingPool = {
  readonly pack: string
  readonly language: string
  readonly tally: Tally
  readonly alphas: Alphas
}

export type CheckedReadings = {
  readonly excerpts: readonly ExcerptAgreement[]
  readonly pools: readonly ReadingPool[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
}

/** Checks all sets of readings against the compiled packs. Never throws. */
export function checkReadings(packs: readonly CheckedPack[], sets: readonly ReadingSet[]): CheckedReadings {
  const problems: Problem[] = []
  const warnings: Warning[] = []
  const excerpts: ExcerptAgreement[] = []
  const labels = new Map<ExcerptAgreement, WordLabels>()
  const used = new Set<ReadingSet>()
  for (const pack of packs)
    for (const { id, languages } of pack.excerpts)
      for (const [language, { text, key }] of Object.entries(languages)) {
        const set = sets.find(one => one.pack === pack.id && one.excerpt === id && one.language === language)
        const count = set?.readings.length ?? 0
        // What the first minute leans on is told aloud while it is played: there is nothing to read blind.
        const fewest = FEWEST[language] ?? 0
        if (pack.role !== 'tutorial' && count < fewest)
          problems.push({
            level: 'rule',
            file: set?.file ?? `${pack.id}/readings/${id}.${language}.json`,
            place: '',
            what: `${count} blind readings`,
            mend: `Have it read by at least ${fewest} ${fewest === 1 ? 'person who has' : 'people who have'} not seen the key.`,
          })
        if (!set) continue
        used.add(set)
        const told = agree(text, key, set)
        excerpts.push(told.agreement)
        labels.set(told.agreement, told.labels)
        problems.push(...told.problems)
        warnings.push(...told.warnings)
      }
  for (const { file, excerpt, language } of sets.filter(set => !used.has(set)))
    problems.push({
      level: 'error',
      file,
      place: 'excerpt',
      what: `there is no playable excerpt “${excerpt}” in “${language}” beside these readings`,
      mend: 'Mend the excerpt, or take the readings away.',
    })

  const pools = packs.flatMap(pack => {
    const ofPack = excerpts.filter(one => one.pack === pack.id)
    return [...new Set(ofPack.map(one => one.language))].map((language): ReadingPool => {
      const told = ofPack.filter(one => one.language === language)
      return {
        pack: pack.id,
        language,
        tally: poolTallies(told.map(one => one.tally)),
        alphas: alphasOf(poolLabels(told.map(one => labels.get(one)!))),
      }
    })
  })
  return { excerpts, pools, problems, warnings }
}
