// What is saved and has to be there when the game opens, by kind: the schema each must pass when it is read back, its
// version, and how older ones are brought up to date.

import * as v from 'valibot'
import { CONFIDENCES } from '../../core/confidence.ts'
import { REWRITES } from '../../core/excerpt.ts'
import type { RoundEvent } from '../../core/round/types.ts'
import { TECHNIQUES, type TechniqueId } from '../../core/technique.ts'

export const technique = v.picklist(TECHNIQUES as readonly [TechniqueId, ...TechniqueId[]])
export const confidence = v.nullable(v.picklist(CONFIDENCES))
/** Nothing is counted further: what says so was not written here. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
/** Milliseconds since 1970, up to the year 2200: a clock may be wrong, and the calendar of JavaScript ends. */
export const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(7_258_118_400_000))
/** A part of an address, and so of the name a record is kept under. */
export const part = v.pipe(v.string(), v.regex(/^[^/]{1,120}$/))
export const span = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => start < end, 'an empty span'),
)
const flag = v.object({ id: v.string(), span, technique, confidence })
export const ids = v.array(v.string())

const RoundEventSchema = v.variant('type', [
  v.object({
    type: v.literal('roundStarted'),
    excerpt: v.string(),
    hash: v.string(),
    taught: v.array(technique),
    lesson: v.optional(v.array(technique)),
  }),
  v.object({ type: v.literal('flagPlaced'), flag, replaced: ids }),
  v.object({ type: v.literal('flagMoved'), flagId: v.string(), span, replaced: ids }),
  v.object({ type: v.literal('flagRenamed'), flagId: v.string(), technique }),
  v.object({ type: v.literal('confidenceSet'), flagId: v.string(), confidence }),
  v.object({ type: v.literal('flagRemoved'), flagId: v.string() }),
  v.object({ type: v.literal('undone') }),
  v.object({ type: v.literal('redone') }),
  v.object({ type: v.literal('signedOff'), declaredClean: v.boolean() }),
  v.object({ type: v.literal('passageShown'), passage: count }),
  v.object({ type: v.literal('scoreShown') }),
  v.object({ type: v.literal('rewriteChosen'), markId: v.string(), rewrite: v.picklist(REWRITES) }),
]) satisfies v.GenericSchema<unknown, RoundEvent>

/** A round as it is kept: its whole log, and the words under each flag should the excerpt be corrected later. */
export const RoundRecord = v.object({
  pack: part,
  excerpt: part,
  language: part,
  hash: v.string(),
  events: v.pipe(
    v.array(RoundEventSchema),
    v.check(events => events[0]?.type === 'roundStarted', 'the log does not begin with the start of a round'),
  ),
  quotes: v.record(v.string(), v.object({ prefix: v.string(), exact: v.string(), suffix: v.string() })),
})
export type RoundRecord = v.InferOutput<typeof RoundRecord>

/** What a player has reached on one excerpt. */
export const ProgressRecord = v.object({
  pack: part,
  excerpt: part,
  plays: count,
  /** Best score so far, 0 to 100. */
  best: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  stars: v.picklist([0, 1, 2, 3]),
  /** When it was last finished, in milliseconds since 1970. */
  last: moment,
})
export type ProgressRecord = v.InferOutput<typeof ProgressRecord>

/** The steps of the text's size, in percent. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const

export const SettingsRecord = v.object({
  /** Null: follow the browser. */
  language: v.nullable(v.string()),
  theme: v.picklist(['auto', 'day', 'night']),
  motion: v.picklist(['auto', 'reduced']),
  /** 0 to 1. */
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  muted: v.boolean(),
  /** `auto`: asked for once the first pack is finished. */
  confidence: v.picklist(['auto', 'on', 'off']),
  /** In percent of the browser's own size. */
  textSize: v.picklist(TEXT_SIZES),
  /** The reading face, a plain one, or one made for easier reading. */
  face: v.picklist(['reading', 'plain', 'easy']),
  /** Room between lines; at the widest between words and letters, too. */
  spacing: v.picklist(['set', 'wide', 'wider']),
  /** What the palette of a new round holds: what has been taught so far, or everything. */
  techniques: v.picklist(['taught', 'all']),
  /** Whether `?` opens the list of keys: who steers by voice may not want a letter to do anything. */
  helpKey: v.boolean(),
})
export type SettingsRecord = v.InferOutput<typeof SettingsRecord>

/** Brings the data of one version to the next. */
export type Migration = (data: unknown) => unknown

export type RecordKind<T> = {
  readonly kind: string
  readonly schema: v.GenericSchema<unknown, T>
  /** `migrations[i]` leads from version i + 1 to i + 2, so the current version is their number plus one. */
  readonly migrations: readonly Migration[]
}

export const ROUND: RecordKind<RoundRecord> = { kind: 'round', schema: RoundRecord, migrations: [] }
export const PROGRESS: RecordKind<ProgressRecord> = {
  kind: 'progress',
  schema: ProgressRecord,
  migrations: [],
}
export const SETTINGS: RecordKind<SettingsRecord> = {
  kind: 'settings',
  schema: SettingsRecord,
  migrations: [
    // The first version had nothing of size, face, room, palette and the key of the list of keys.
    data => ({
      ...(data as object),
      textSize: 100,
      face: 'reading',
      spacing: 'set',
      techniques: 'taught',
      helpKey: true,
    }),
  ],
}
