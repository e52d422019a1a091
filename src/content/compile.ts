// From a source that passed the schema to the two things the game uses: the text, and the key.

import type {
  ExcerptKey,
  ExcerptText,
  FairNote,
  FairNoteReasons,
  Mark,
  MarkReasons,
  Part,
  PartRole,
  Unit,
} from '../core/excerpt.ts'
import {
  byPlace,
  contains,
  lengthOf,
  overlapOf,
  overlaps,
  sameSpan,
  snapToWords,
  type Span,
} from '../core/span.ts'
import type { TechniqueId } from '../core/technique.ts'
import { unitsTouched } from '../core/units.ts'
import { hashOf } from './hash.ts'
import type { Problem } from './problem.ts'
import { locate } from './quote.ts'
import type { ExcerptSource, MarkSource, QuoteSource } from './schema.ts'
import { directionOf, findSentences, findWords } from './segment.ts'

export type Compiled = { readonly text: ExcerptText; readonly key: ExcerptKey }

/** Where an excerpt stands: in which pack, and what has been taught when it opens. */
export type Place = {
  readonly pack: string
  readonly introduces: readonly TechniqueId[]
  readonly taught: readonly TechniqueId[]
}

/** Compiles one excerpt. `compiled` is null where a problem of level `error` was found. */
export function compileExcerpt(
  file: string,
  source: ExcerptSource,
  place: Place,
): { compiled: Compiled | null; problems: Problem[] } {
  const problems: Problem[] = []
  const { text, parts } = layParts(source)
  const words = parts.flatMap(part =>
    within(part, findWords(text.slice(part.start, part.end), source.language)),
  )
  const units = parts
    .filter(part => part.role !== 'byline' && part.role !== 'dateline')
    .flatMap(part => within(part, findSentences(text.slice(part.start, part.end), source.language)))
  const flatWords = words.flatMap(word => [word.start, word.end])

  const find: Find = (where, quote, inside) => {
    const located = locate(text, parts, quote, inside)
    if ('span' in located) {
      const span = snapToWords(flatWords, located.span)
      if (span) return { span, written: hullOf(span, located.span) }
      problems.push({
        level: 'error',
        file,
        place: where,
        what: 'the quote holds no word',
        mend: 'Quote at least one word.',
      })
    } else problems.push({ level: 'error', file, place: where, ...located })
    return null
  }

  const marks = source.marks.flatMap(mark => compileMark(mark, find) ?? [])
  const fairNotes = source.fair.flatMap((note): FairNote[] => {
    const found = find(`fair › "${note.id}" › quote`, note.quote)
    return found ? [{ id: note.id, span: found.span }] : []
  })
  problems.push(...checkMarks(file, source, marks, fairNotes, units, text))
  if (problems.length > 0) return { compiled: null, problems }

  const body = {
    id: source.id,
    pack: place.pack,
    language: source.language,
    direction: directionOf(source.language),
    outlet: source.outlet,
    text,
    parts,
    words: flatWords,
    units,
    introduces: place.introduces,
    taught: place.taught,
  }
  const keyBody = {
    marks: marks.toSorted((a, b) => byPlace(a.core, b.core)),
    fairNotes: fairNotes.toSorted((a, b) => byPlace(a.span, b.span)),
    reasons: reasonsOf(source),
    checkNext: source.checkNext,
    discuss: source.discuss,
    ...(source.trainerNote !== undefined && { trainerNote: source.trainerNote }),
    ...(source.looksBack && { looksBack: source.looksBack }),
  }
  const hash = hashOf(JSON.stringify([body, keyBody]))
  return { compiled: { text: { ...body, hash }, key: { ...keyBody, hash } }, problems }
}

/** Joins the parts by blank lines into one NFC text. */
function layParts(source: ExcerptSource): { text: string; parts: Part[] } {
  const blocks: [PartRole, string | undefined][] = [
    ['headline', source.headline],
    ['standfirst', source.standfirst],
    ['byline', source.byline],
    ['dateline', source.dateline],
    ...source.paragraphs.map((paragraph): [PartRole, string] => ['paragraph', paragraph]),
  ]
  const parts: Part[] = []
  let text = ''
  for (const [role, block] of blocks) {
    if (block === undefined) continue
    const start = text === '' ? 0 : text.length + 2
    text += (text === '' ? '' : '\n\n') + block.normalize('NFC')
    parts.push({ role, start, end: text.length })
  }
  return { text, parts }
}

/** A quote's words, and all that was quoted: the words with the punctuation around them. */
type Found = { readonly span: Span; readonly written: Span }
type Find = (where: string, quote: string | QuoteSource, inside?: Span) => Found | null

const hullOf = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

const within = (part: Part, spans: readonly Span[]): Span[] =>
  spans.map(span => ({ start: part.start + span.start, end: part.start + span.end }))

function compileMark(mark: MarkSource, find: Find): Mark | null {
  const where = `marks › "${mark.id}"`
  const extent = mark.extent === undefined ? null : find(`${where} › extent`, mark.extent)
  // A core that repeats on the page is usually told apart by its extent.
  const onlyInside = typeof mark.core === 'string' ? extent?.written : undefined
  const core = find(`${where} › core`, mark.core, onlyInside)
  const clash = mark.clash === undefined ? undefined : find(`${where} › clash`, mark.clash)
  if (core === null || clash === null || (mark.extent !== undefined && extent === null)) return null
  const { span, written } = extent ?? core
  return {
    id: mark.id,
    core: core.span,
    extent: span,
    ...(!sameSpan(span, written) && { mend: written }),
    techniques: mark.techniques as [TechniqueId, ...TechniqueId[]],
    required: mark.optional !== true,
    ...(clash && { clash: clash.span }),
  }
}

function checkMarks(
  file: string,
  source: ExcerptSource,
  marks: readonly Mark[],
  notes: readonly FairNote[],
  units: readonly Unit[],
  text: string,
): Problem[] {
  const problems: Problem[] = []
  const tell = (place: string, what: string, mend: string) =>
    problems.push({ level: 'error', file, place, what, mend })
  const quoted = (span: Span) => `“${text.slice(span.start, span.end)}”`

  for (const ids of [source.marks.map(mark => mark.id), source.fair.map(note => note.id)])
    for (const id of ids.filter((name, index) => ids.indexOf(name) !== index))
      tell(`"${id}"`, 'this id is used twice', 'Give each mark and each fair note an id of its own.')

  for (const mark of marks) {
    const place = `marks › "${mark.id}"`
    if (!contains(mark.extent, mark.core))
      tell(
        `${place} › extent`,
        'the extent does not hold the core',
        'Widen the extent, or leave it out: then it is the core.',
      )
    if (mark.clash && overlaps(mark.clash, mark.core))
      tell(
        `${place} › clash`,
        'the clash overlaps the core',
        'Quote the other place, the one that contradicts this one.',
      )
    for (const index of unitsTouched(units, mark.extent)) {
      const unit = units[index]!
      const isFair = !marks.some(other => overlaps(other.core, unit))
      if (isFair && overlapOf(mark.extent, unit) * 2 >= lengthOf(unit))
        tell(
          `${place} › extent`,
          `the extent covers a sentence no core touches: ${quoted(unit)}`,
          'Shorten the extent to the sentence of its core, or let the core reach into that sentence.',
        )
    }
  }
  const sorted = marks.toSorted((a, b) => byPlace(a.extent, b.extent))
  sorted.slice(1).forEach((mark, index) => {
    const before = sorted[index]!
    if (overlaps(before.extent, mark.extent))
      tell(
        `marks › "${mark.id}"`,
        `overlaps the mark "${before.id}" at ${quoted({ start: mark.extent.start, end: Math.min(mark.extent.end, before.extent.end) })}`,
        'Shorten one of the two extents: marks never share a word.',
      )
  })
  for (const note of notes)
    for (const mark of marks)
      if (overlaps(note.span, mark.core))
        tell(
          `fair › "${note.id}"`,
          `overlaps the core of the mark "${mark.id}"`,
          'A passage is either a mark or fair; shorten one of the two.',
        )
  return problems
}

function reasonsOf(source: ExcerptSource): ExcerptKey['reasons'] {
  return {
    marks: Object.fromEntries(
      source.marks.map(({ id, does, matters, rewrite, notThis, fixIt }): [string, MarkReasons] => [
        id,
        { does, matters, rewrite, notThis, ...(fixIt && { fixIt }) },
      ]),
    ),
    fairNotes: Object.fromEntries(
      source.fair.map(({ id, looksLike, why }): [string, FairNoteReasons] => [id, { looksLike, why }]),
    ),
  }
}
