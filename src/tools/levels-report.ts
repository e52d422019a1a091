// All that is known of the level files: what is wrong with them, and what they hold in figures.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingHash, type ExcerptAgreement, type Warning } from '../content/agreement.ts'
import { ratesOf, STEPS, type Rates, type Step } from '../content/reading-tally.ts'
import { checkLevels, type CheckedExcerpt, type CheckedPack } from '../content/check.ts'
import { checkReadings } from '../content/check-readings.ts'
import { checkNames, NamesSchema } from '../content/names.ts'
import { loadRealNames } from './real-names.ts'
import { parseLevel } from '../content/parse.ts'
import type { Problem } from '../content/problem.ts'
import type { Band } from '../content/reading.ts'
import { checkForms, formRow, type FormRow } from '../content/forms.ts'
import { checkShelfRules, countTechniques, tellingsIn, WHOLE_LANGUAGE } from '../content/shelf-rules.ts'
import { SHELF } from '../content/shelf.ts'
import type { Alphas } from '../content/word-labels.ts'
import { parseReadings } from '../content/readings.ts'
import type { ExcerptKind } from '../content/schema.ts'
import type { TechniqueId } from '../core/technique.ts'
import { checkPlayers } from './check-players.ts'
import { fare, LEVEL_PLAYERS, type Fared, type LevelPlayer } from './level-players.ts'
import { readLevelFiles, readReadingFiles } from './level-files.ts'
import { checkSchemas } from './level-schemas.ts'

const NAMES = 'names.json'

/** Where agreement comes from: the F1 of each step, and how many readers there were. */
export type AgreementFigures = Readonly<Record<Step, Rates>> & {
  readonly readers: number
  /** Among the readers themselves. */
  readonly alphas: Alphas
  readonly falseFlags: number
}

export type ExcerptRow = {
  readonly pack: string
  readonly id: string
  readonly language: string
  readonly kind: ExcerptKind
  readonly words: number
  readonly lix: number
  readonly band: Band
  readonly sentences: number
  readonly fair: number
  readonly fairShare: number
  readonly required: number
  readonly optional: number
  readonly fairNotes: number
  /** Of the words alone: readings keep it, to tell whether the page has changed since. */
  readonly readingHash: string
  /** Null where nobody has read the excerpt yet. */
  readonly agreement: AgreementFigures | null
}

export type PackRow = {
  readonly pack: string
  readonly language: string
  readonly excerpts: number
  readonly words: number
  /** How many excerpts are in each reading band. */
  readonly bands: readonly [number, number, number]
  readonly sentences: number
  readonly fair: number
  readonly fairShare: number
  readonly required: number
  readonly optional: number
  readonly fairNotes: number
  readonly agreement: (Readonly<Record<Step, Rates>> & { readonly alphas: Alphas }) | null
  /** How players fare who do not think. */
  readonly players: Readonly<Record<LevelPlayer, Fared>>
}

export type LevelsReport = {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
  readonly excerpts: readonly ExcerptRow[]
  /** Required marks by primary technique, over all excerpts but the tutorial's, in each language. */
  readonly techniques: Readonly<Record<string, Readonly<Record<TechniqueId, number>>>>
  readonly packs: readonly PackRow[]
  /** How players who do not think fare over the whole shelf; null where there is none. */
  readonly players: Readonly<Record<LevelPlayer, Fared>> | null
  /** The forms of the check-up. */
  readonly forms: readonly FormRow[]
  /** Readers, mark by mark and sentence by sentence. */
  readonly agreement: readonly ExcerptAgreement[]
}

/** Checks everything under `root` and counts it. Throws where `root` is missing. */
export function reportLevels(root: string): LevelsReport {
  const { packs, problems } = checkLevels(readLevelFiles(root))
  const parsed = parseReadings(readReadingFiles(root))
  const readings = checkReadings(packs, parsed.sets)
  const excerpts = packs.flatMap(pack => rowsOf(pack, readings.excerpts))
  // A tutorial stands on no shelf: it has a line of its own, and no part in what the packs add up to.
  const shelved = packs.filter(pack => pack.role === undefined)
  const forms = packs.filter(pack => pack.role === 'check-up')
  const hasShelf = existsSync(join(root, SHELF))
  return {
    problems: [
      ...problems,
      ...parsed.problems,
      ...readings.problems,
      ...(hasShelf ? [...checkShelfRules(shelved), ...checkPlayers(shelved)] : []),
      ...checkForms(forms),
      ...namesOf(root, packs),
      ...checkSchemas(root),
    ],
    warnings: readings.warnings,
    excerpts,
    techniques: Object.fromEntries(
      [...new Set(tellingsIn(shelved).map(({ text }) => text.language))].map(language => [
        language,
        countTechniques(shelved, language),
      ]),
    ),
    players: hasShelf ? playersOn(tellingsIn(shelved, WHOLE_LANGUAGE)) : null,
    forms: forms.map(formRow),
    packs: [...shelved, ...forms].flatMap(pack =>
      [...new Set(excerpts.filter(row => row.pack === pack.id).map(row => row.language))].map(language => {
        const pool = readings.pools.find(one => one.pack === pack.id && one.language === language)
        const rows = excerpts.filter(row => row.pack === pack.id && row.language === language)
        return {
          ...totalOf(pack.id, language, rows),
          agreement: pool ? { ...ratesByStep(step => ratesOf(pool.tally, step)), alphas: pool.alphas } : null,
          players: playersOn(tellingsIn([pack], language)),
        }
      }),
    ),
    agreement: readings.excerpts,
  }
}

const ratesByStep = (rates: (step: Step) => Rates): Record<Step, Rates> =>
  Object.fromEntries(STEPS.map(step => [step, rates(step)])) as Record<Step, Rates>

const playersOn = (pages: readonly CheckedExcerpt[]): Record<LevelPlayer, Fared> =>
  Object.fromEntries(LEVEL_PLAYERS.map(player => [player, fare(player, pages)])) as Record<LevelPlayer, Fared>

function rowsOf(pack: CheckedPack, agreements: readonly ExcerptAgreement[]): ExcerptRow[] {
  return pack.excerpts.flatMap(({ id, languages }) =>
    Object.entries(languages).map(([language, excerpt]) => {
      const told = agreements.find(one => one.pack === pack.id && one.id === id && one.language === language)
      return {
        pack: pack.id,
        id,
        language,
        kind: excerpt.kind,
        words: excerpt.counts.words,
        lix: excerpt.lix,
        band: excerpt.band,
        sentences: excerpt.counts.units,
        fair: excerpt.counts.fair,
        fairShare: excerpt.counts.fair / Math.max(1, excerpt.counts.units),
        required: excerpt.counts.required,
        optional: excerpt.key.marks.length - excerpt.counts.required,
        fairNotes: excerpt.key.fairNotes.length,
        readingHash: readingHash(excerpt.text),
        agreement: told
          ? {
              ...told.rates,
              alphas: told.alphas,
              readers: told.readers.length,
              falseFlags: told.falseFlags,
            }
          : null,
      }
    }),
  )
}

function totalOf(
  pack: string,
  language: string,
  rows: readonly ExcerptRow[],
): Omit<PackRow, 'agreement' | 'players'> {
  const sum = (count: (row: ExcerptRow) => number) => rows.reduce((total, row) => total + count(row), 0)
  const sentences = sum(row => row.sentences)
  const fair = sum(row => row.fair)
  return {
    pack,
    language,
    excerpts: rows.length,
    words: sum(row => row.words),
    bands: [1, 2, 3].map(band => rows.filter(row => row.band === band).length) as [number, number, number],
    sentences,
    fair,
    fairShare: fair / Math.max(1, sentences),
    required: sum(row => row.required),
    optional: sum(row => row.optional),
    fairNotes: sum(row => row.fairNotes),
  }
}

function namesOf(root: string, packs: readonly CheckedPack[]): Problem[] {
  const path = join(root, NAMES)
  if (!existsSync(path))
    return [
      {
        level: 'rule',
        file: NAMES,
        place: '',
        what: 'there is no list of names',
        mend: `Write ${NAMES}: every invented name, and what bears it.`,
      },
    ]
  const { value, problems } = parseLevel(NAMES, readFileSync(path, 'utf8'), NamesSchema)
  return value ? checkNames(NAMES, value, tellingsIn(packs), loadRealNames()) : [...problems]
}
