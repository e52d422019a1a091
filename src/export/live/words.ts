// What has to be said in an export, as keys: whoever shows it brings the words, in the language of the trainer.

import type { Confidence } from '../../core/confidence.ts'
import type { TechniqueId } from '../../core/technique.ts'
import type { Seat } from '../../live/authority/types.ts'

export const TABLES = ['session', 'results', 'flags', 'techniques', 'confusions', 'measure', 'hands'] as const
export type TableId = (typeof TABLES)[number]

/** The columns of each table, in their order. */
export const COLUMNS = {
  session: ['setting', 'value', 'detail'],
  results: [
    'name',
    'page',
    'headline',
    'handedIn',
    'score',
    'firstScore',
    'found',
    'half',
    'missed',
    'falseFlags',
    'fair',
    'leftAlone',
  ],
  flags: [
    'name',
    'page',
    'headline',
    'vote',
    'words',
    'technique',
    'sure',
    'verdict',
    'keyTechnique',
    'passage',
  ],
  techniques: ['technique', 'met', 'found', 'named'],
  confusions: ['technique', 'called', 'count'],
  // d′ and c with the ends of their intervals, over so many people: never of one alone.
  measure: ['form', 'people', 'd', 'dLow', 'dHigh', 'c', 'cLow', 'cHigh', 'least'],
  // Of a class on paper: so many readers, so many hands for some words of a page and what they are.
  hands: ['page', 'headline', 'readers', 'words', 'technique', 'hands'],
} as const satisfies Record<TableId, readonly string[]>
export type ColumnId = (typeof COLUMNS)[TableId][number]

export const SETTINGS = [
  'code',
  'created',
  'language',
  'preset',
  'palette',
  'asksSure',
  'secondVote',
  'minutes',
  'measure',
  'players',
  'deletes',
  'page',
] as const

/** All other words, by what they are about. */
const OTHER_WORDS = {
  preset: ['guided', 'window', 'homework', 'paper'],
  palette: ['taught', 'all'],
  measured: ['none', 'before', 'after', 'halves'],
  use: ['play', 'before', 'after'],
  handedIn: ['no', 'flags', 'nothing'],
  vote: ['only', 'first', 'second'],
  verdict: ['found', 'half-found', 'arguable', 'spare', 'false'],
  reading: ['also', 'open', 'flagged'],
  say: ['yes', 'no'],
  form: ['a', 'b', 'before', 'after', 'change'],
} as const
type Other = { [K in keyof typeof OTHER_WORDS]: `${K}.${(typeof OTHER_WORDS)[K][number]}` }

export type WordKey =
  `sheet.${TableId}` | `head.${ColumnId}` | `setting.${(typeof SETTINGS)[number]}` | Other[keyof Other]

/** Every key there is, for whoever has to have a word for each. */
export const WORD_KEYS: readonly WordKey[] = [
  ...TABLES.map(id => `sheet.${id}` as const),
  ...[...new Set<ColumnId>(TABLES.flatMap(id => COLUMNS[id]))].map(id => `head.${id}` as const),
  ...SETTINGS.map(id => `setting.${id}` as const),
  ...Object.entries(OTHER_WORDS).flatMap(([about, words]) =>
    words.map(word => `${about}.${word}` as WordKey),
  ),
]

export type LiveWords = {
  readonly word: (key: WordKey) => string
  /** A player's name, or whatever is to stand in its place. */
  readonly name: (seat: Pick<Seat, 'name' | 'number'>) => string
  readonly technique: (technique: TechniqueId) => string
  readonly sure: (confidence: Confidence) => string
  /** The name of a language by its tag. */
  readonly language: (tag: string) => string
  /** A moment (ms since 1970) on the trainer's clock. */
  readonly when: (moment: number) => string
}
