// What is saved, by kind, and is read only once its store is made: how a player gets on with techniques, what the desk
// printed, what the people have said.

import * as v from 'valibot'
import { CONFIDENCES } from '../../core/confidence.ts'
import { REWRITES } from '../../core/excerpt.ts'
import { DRILLS, type LogEntry } from '../../core/practice/log.ts'
import {
  confidence,
  count,
  ids,
  moment,
  part,
  RoundRecord,
  span,
  technique,
  type RecordKind,
} from './records.ts'

/**
 * How a player has got on with one technique, over all rounds they finished, as older saves summed it up. It is worked
 * out from the log of practice now; these are read, and never written again.
 */
export const TechniqueRecord = v.object({
  technique,
  /** How often it stood as a required mark. */
  stood: count,
  /** How often that mark was found, and how often under its right name. */
  found: count,
  named: count,
  /** How often a found one was given another name, by that name. */
  instead: v.array(v.object({ technique, times: count })),
})
export type TechniqueRecord = v.InferOutput<typeof TechniqueRecord>

/** What the player's desk made of one excerpt, in one language: what the front page prints. */
export const EditionRecord = v.object({
  pack: part,
  excerpt: part,
  language: part,
  /** Of the excerpt as it was then. */
  hash: v.string(),
  /** Which rewrite stands in the place of each edited mark, by the mark's id. */
  edits: v.record(v.string(), v.picklist(REWRITES)),
  /** Required marks that were found, and those that went out as they came: neither found nor mended later. */
  found: count,
  missed: count,
  /** Fair sentences on the page, and how many of them were left to stand. */
  fair: count,
  stood: count,
  /** Sentences that lean, and how many of them were flagged. Older saves lack both. */
  spun: v.optional(count),
  caught: v.optional(count),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** When the round was finished or last mended, in milliseconds since 1970. */
  when: moment,
})
export type EditionRecord = v.InferOutput<typeof EditionRecord>

/** What the people of the desk have said, and what they remember of the rounds that were finished. */
export const PeopleRecord = v.object({
  /** How often each remark was made, by its code; codes that are gone are kept. */
  times: v.record(v.string(), count),
  /** The codes of the latest remarks, the newest last. */
  recent: ids,
  /** How many of the source's calls have been taken. */
  calls: count,
  /** Finished excerpts, the latest last: the result of the last round, and what was said beside it. */
  rounds: v.array(
    v.object({
      place: v.string(),
      /** Which of the excerpt's rounds it was. */
      plays: count,
      score: v.number(),
      falseFlags: count,
      remark: v.nullable(v.object({ code: v.string(), variant: count })),
    }),
  ),
})
export type PeopleRecord = v.InferOutput<typeof PeopleRecord>

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const page = {
  pack: part,
  excerpt: part,
  language: part,
  hash: v.pipe(v.string(), v.maxLength(200)),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  tally: v.pipe(
    v.object({ signal: count, hits: count, noise: count, falseAlarms: count }),
    v.check(
      ({ signal, hits, noise, falseAlarms }) => hits <= signal && falseAlarms <= noise,
      'more answers than sentences',
    ),
  ),
  marks: v.array(
    v.object({
      markId: v.pipe(v.string(), v.maxLength(200)),
      technique,
      credit: share,
      called: v.nullable(technique),
      confidence,
    }),
  ),
  sure: v.array(v.object({ confidence: v.picklist(CONFIDENCES), found: v.boolean() })),
  falseFlags: count,
  field: v.optional(
    v.object({
      flags: count,
      precise: v.pipe(v.number(), v.minValue(0)),
      recalled: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  flags: v.optional(v.array(v.object({ span, technique, confidence }))),
}
const entry = {
  id: v.pipe(v.string(), v.regex(/^[^/\p{Cc}]{1,80}$/u)),
  when: v.pipe(moment, v.integer()),
  /** No place on Earth is further from UTC. */
  zone: v.pipe(v.number(), v.integer(), v.minValue(-14 * 60), v.maxValue(14 * 60)),
}

/** One entry of the log of practice. */
export const PracticeRecord = v.variant('kind', [
  v.object({ ...entry, kind: v.literal('round'), ...page, inSums: v.optional(v.boolean()) }),
  v.object({
    ...entry,
    kind: v.literal('drill'),
    drill: v.picklist(DRILLS),
    pack: part,
    excerpt: part,
    language: part,
    about: v.pipe(v.string(), v.maxLength(200)),
    technique: v.nullable(technique),
    said: v.nullable(v.union([technique, v.literal('fixable')])),
    right: v.boolean(),
  }),
  v.object({
    ...entry,
    kind: v.literal('check-up'),
    form: part,
    began: v.pipe(moment, v.integer()),
    pages: v.array(v.object(page)),
  }),
]) satisfies v.GenericSchema<unknown, LogEntry>

/** The check-up on this device: which form comes first, and what has been handed in of the one that is under way. */
export const CheckUpRecord = v.object({
  /** Drawn once: which of the forms comes first. */
  bit: v.picklist([0, 1]),
  sitting: v.nullable(
    v.object({
      /** The id its entry in the log of practice will have: so it is entered once, whichever device ends it. */
      id: entry.id,
      form: v.string(),
      /** The language it was begun in, and stays in. */
      language: v.string(),
      began: entry.when,
      /** One for each page that has been opened. */
      rounds: v.array(RoundRecord),
    }),
  ),
})
export type CheckUpRecord = v.InferOutput<typeof CheckUpRecord>

export const TECHNIQUE: RecordKind<TechniqueRecord> = {
  kind: 'technique',
  schema: TechniqueRecord,
  migrations: [],
}
export const EDITION: RecordKind<EditionRecord> = {
  kind: 'edition',
  schema: EditionRecord,
  migrations: [],
}
export const PRACTICE: RecordKind<LogEntry> = {
  kind: 'practice',
  schema: PracticeRecord,
  migrations: [
    // While this was the first version, a round went into the sums of its techniques, too.
    data => ((data as LogEntry).kind === 'round' ? { ...(data as object), inSums: true } : data),
  ],
}
export const PEOPLE: RecordKind<PeopleRecord> = { kind: 'people', schema: PeopleRecord, migrations: [] }
export const CHECK_UP: RecordKind<CheckUpRecord> = { kind: 'check-up', schema: CheckUpRecord, migrations: [] }
