// The shapes of all that comes over the line from outside. Strict: a message with a part that is not known is somebody
// else's, and lengths are held down before anything looks at what is in them.

import * as v from 'valibot'
import { CONFIDENCES } from '../core/confidence.ts'
import { TECHNIQUES } from '../core/technique.ts'
import { ANIMALS, LIKES } from './authority/names.ts'
import { PRESETS } from './authority/setup.ts'
import type { HostCommand, SeatCommand } from './authority/types.ts'
import type { Create, Hello } from './protocol.ts'

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
/** A position in a text, an index or a count: what is too large for its place is refused by the rules. */
const count = whole(0, 1_000_000)
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
/** A name as it is typed; how long it may be in the end, the rules say. */
const typed = v.pipe(v.string(), v.maxLength(200))
const span = v.strictObject({ start: count, end: count })
const technique = v.picklist(TECHNIQUES)
const confidence = v.nullable(v.picklist(CONFIDENCES))
const minutes = v.nullable(whole(1, 1_000_000))
/** Milliseconds since 1970. */
const time = whole(0, Number.MAX_SAFE_INTEGER)

const MarkSchema = v.variant('type', [
  v.strictObject({ type: v.literal('placeFlag'), span, technique, confidence }),
  v.strictObject({ type: v.literal('changeSpan'), flagId: id, span }),
  v.strictObject({ type: v.literal('changeTechnique'), flagId: id, technique }),
  v.strictObject({ type: v.literal('setConfidence'), flagId: id, confidence }),
  v.strictObject({ type: v.literal('removeFlag'), flagId: id }),
  v.strictObject({ type: v.literal('undo') }),
  v.strictObject({ type: v.literal('redo') }),
])

const SEAT_SCHEMAS = [
  v.strictObject({ type: v.literal('mark'), page: count, command: MarkSchema }),
  v.strictObject({ type: v.literal('handIn'), page: count, nothingToFlag: v.boolean() }),
  v.strictObject({ type: v.literal('takeBack'), page: count }),
  v.strictObject({ type: v.literal('tellMe'), page: count }),
  v.strictObject({ type: v.literal('askName'), name: v.nullable(typed) }),
] as const

const NameSchema = v.union([
  v.strictObject({ animal: whole(0, ANIMALS - 1), like: whole(0, LIKES - 1), nth: whole(1, 10_000) }),
  v.strictObject({ free: typed }),
])

const ReadingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('also'), markId: id, technique }),
  v.strictObject({ kind: v.literal('open'), markId: id }),
  v.strictObject({ kind: v.literal('flagged'), span }),
])

const HOST_SCHEMAS = [
  v.strictObject({ type: v.literal('go'), from: count, to: count }),
  v.strictObject({ type: v.literal('show'), stop: v.nullable(count) }),
  v.strictObject({ type: v.literal('setClock'), minutes }),
  v.strictObject({ type: v.literal('lock'), locked: v.boolean() }),
  v.strictObject({ type: v.literal('askWord'), on: v.boolean() }),
  v.strictObject({ type: v.literal('hideCount'), hides: v.boolean() }),
  v.strictObject({ type: v.literal('hide'), seat: id, hidden: v.boolean() }),
  v.strictObject({ type: v.literal('rename'), seat: id, name: v.nullable(NameSchema) }),
  v.strictObject({ type: v.literal('answerName'), seat: id, yes: v.boolean() }),
  v.strictObject({
    type: v.literal('remove'),
    seat: id,
    out: v.nullable(v.picklist(['removed', 'banned'])),
  }),
  v.strictObject({ type: v.literal('accept'), page: count, reading: ReadingSchema }),
  v.strictObject({ type: v.literal('withdraw'), id }),
  v.strictObject({ type: v.literal('readers'), page: count, readers: count }),
  v.strictObject({
    type: v.literal('hands'),
    page: count,
    span,
    technique: v.nullable(technique),
    count,
  }),
  v.strictObject({ type: v.literal('keepUntil'), deletes: time }),
  v.strictObject({ type: v.literal('addHost'), drives: v.boolean() }),
  v.strictObject({ type: v.literal('dropHost'), host: id }),
] as const

const CommandSchema = v.variant('type', [...SEAT_SCHEMAS, ...HOST_SCHEMAS])
const NumberedSchema = v.strictObject({ n: whole(1, Number.MAX_SAFE_INTEGER), command: v.unknown() })

const HelloSchema = v.strictObject({
  protocol: v.number(),
  // Counters are kept by it: it must not be called like something that every object has.
  device: v.pipe(
    v.string(),
    v.regex(/^[\w-]{8,64}$/),
    v.check(device => !(device in {})),
  ),
  as: v.union([
    v.strictObject({ token: v.pipe(v.string(), v.maxLength(500)) }),
    v.strictObject({ seatCode: v.pipe(v.string(), v.maxLength(20)) }),
    v.strictObject({ join: v.strictObject({ word: v.nullable(count) }) }),
  ]),
})

/** Ids of packs and excerpts, and tags of languages, as they stand in addresses. */
const address = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))

const CreateSchema = v.strictObject({
  preset: v.picklist(PRESETS),
  language: address,
  pages: v.pipe(
    v.array(v.strictObject({ pack: address, id: address, language: address })),
    v.maxLength(1000),
  ),
  measure: v.picklist(['none', 'a', 'b', 'halves']),
  asksSure: v.boolean(),
  palette: v.picklist(['taught', 'all']),
  minutes,
  secondVote: v.boolean(),
  keepDays: whole(1, 400),
})

const parse = <T>(schema: v.GenericSchema<unknown, T>, data: unknown): T | null => {
  const result = v.safeParse(schema, data, { abortEarly: true, abortPipeEarly: true })
  return result.success ? result.output : null
}

/** A command as it came, or null for what is none. */
export const readCommand = (data: unknown): SeatCommand | HostCommand | null => parse(CommandSchema, data)

/** A command and its number. Null where not even the number can be read; a `command` of null is none of ours. */
export function readNumbered(
  data: unknown,
): { readonly n: number; readonly command: SeatCommand | HostCommand | null } | null {
  const numbered = parse(NumberedSchema, data)
  return numbered && { n: numbered.n, command: readCommand(numbered.command) }
}

/** How somebody comes in, or null for what is no greeting. */
export const readHello = (data: unknown): Hello | null => parse(HelloSchema, data)

/** What is asked for a new session, or null for what is no such thing. */
export const readCreate = (data: unknown): Create | null => parse(CreateSchema, data)
