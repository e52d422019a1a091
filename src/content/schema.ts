// The format of level files, as a person writes them. The same schema validates in the browser, in the
// command line and in tests, and the JSON Schema that editors complete from is generated from it.

import * as v from 'valibot'
import { TECHNIQUES, type TechniqueId } from '../core/technique.ts'

/** The version of the level format this program reads. */
export const LEVEL_FORMAT = 1

/** A text that must not be empty; `what` says what it is. */
export const words = (what: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, `${what} is empty`), v.description(what))

/** An id: lower-case words joined by hyphens. */
export const slug = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      `${what} must be lower-case words joined by hyphens, like "night-flights"`,
    ),
    v.description(what),
  )

export const technique = v.pipe(
  v.picklist(TECHNIQUES as readonly [TechniqueId, ...TechniqueId[]]),
  v.description('The id of one of the nineteen techniques'),
)

export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language must be a tag like "en" or "pt-BR"'),
  v.description('BCP 47 tag of the language the excerpt is told in'),
)

/** Where a passage is: its exact words, and what tells it apart where they repeat. */
export const QuoteSchema = v.strictObject({
  quote: words('The exact words, as they stand in one part of the excerpt'),
  occurrence: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description('Which one, counted from 1, where the quote stands more than once'),
    ),
  ),
  prefix: v.optional(
    v.pipe(v.string(), v.description('Words right before the quote, to tell it from a repeat')),
  ),
  suffix: v.optional(
    v.pipe(v.string(), v.description('Words right after the quote, to tell it from a repeat')),
  ),
})

const place = v.pipe(
  v.union([words('The exact words'), QuoteSchema]),
  v.description(
    'Exact words from the excerpt; an object with occurrence, prefix or suffix where they repeat',
  ),
)

export const MarkSchema = v.strictObject({
  id: slug('A name for this mark, unique in the excerpt'),
  core: v.pipe(place, v.description('The words that lean: what must be touched')),
  extent: v.optional(
    v.pipe(
      place,
      v.description(
        'The widest passage a careful reader might flag; holds the core. Left out: the core itself',
      ),
    ),
  ),
  techniques: v.pipe(
    v.array(technique),
    v.minLength(1, 'a mark needs at least one technique'),
    v.description('Accepted names, the primary one first'),
  ),
  optional: v.optional(
    v.pipe(
      v.boolean(),
      v.description('true where careful readers differ: flagging it neither earns nor costs'),
    ),
  ),
  clash: v.optional(v.pipe(place, v.description('Another place on the page that contradicts this one'))),
  does: words('What the words do'),
  matters: words('Why it matters here'),
  rewrite: words('A fair rewrite that an editor would print, in place of the extent'),
  fixIt: v.optional(
    v.pipe(
      v.strictObject({
        fairWhy: words('Why the fair rewrite is one'),
        leaning: v.strictObject({
          text: words('A rewrite that still leans, in place of the extent'),
          why: words('How it still leans'),
        }),
        bare: v.strictObject({
          text: words('A rewrite that throws the facts out with the spin, in place of the extent'),
          why: words('What it has lost'),
        }),
      }),
      v.description(
        'Offers this passage to be mended after the reveal: the fair rewrite beside two that miss',
      ),
    ),
  ),
  notThis: v.pipe(
    v.strictObject({ technique, why: words('Why it is not that') }),
    v.description('The most tempting wrong name, and why it is not that'),
  ),
})

export const FairNoteSchema = v.strictObject({
  id: slug('A name for this note, unique in the excerpt'),
  quote: v.pipe(place, v.description('The passage that looks suspicious and is sound')),
  looksLike: v.pipe(technique, v.description('The technique a hasty reader would call it')),
  why: words('Why it is sound'),
})

export const ExcerptSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.pipe(v.literal(LEVEL_FORMAT), v.description('Version of the level format')),
  id: slug('The id of the excerpt: the file is <id>.<language>.json'),
  language,
  outlet: words('The invented outlet that printed it'),
  headline: words('Headline'),
  standfirst: v.optional(words('Standfirst, the line under the headline')),
  byline: v.optional(words('Byline; nothing in it is counted as a sentence')),
  dateline: v.optional(words('Dateline; nothing in it is counted as a sentence')),
  paragraphs: v.pipe(v.array(words('Paragraph')), v.minLength(1, 'an excerpt needs at least one paragraph')),
  marks: v.pipe(v.array(MarkSchema), v.description('The passages an editor could fix')),
  fair: v.pipe(v.array(FairNoteSchema), v.description('Passages that look suspicious and are sound')),
  checkNext: v.strictObject({
    what: words('What you would check next'),
    where: words('Where you would look'),
  }),
  discuss: v.strictTuple([words('First question for a class'), words('Second question for a class')]),
  trainerNote: v.optional(
    words('For whoever runs a class with it: what people miss or wrongly flag, and how to get them talking'),
  ),
  looksBack: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          pack: slug('The pack of the earlier excerpt'),
          excerpt: slug('The id of the earlier excerpt'),
          found: words('What has come out since, and what that means for the flags one set there'),
        }),
      ),
      v.minLength(1, 'leave looksBack out where it is empty'),
      v.description('Earlier excerpts that this one settles: the player may look at them again'),
    ),
  ),
})

export const EXCERPT_KINDS = ['spun', 'dry', 'sound', 'clean'] as const

/** Packs that stand on no shelf, by what they are for. */
export const PACK_ROLES = ['tutorial', 'check-up'] as const

const PackWordsSchema = v.strictObject({
  title: words('Title of the pack'),
  opening: words("The chief's opening line"),
  closing: words("The chief's closing line"),
})

export const PackSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(LEVEL_FORMAT),
  id: slug('The id of the pack: the name of its folder'),
  role: v.optional(
    v.pipe(
      v.picklist(PACK_ROLES),
      v.description(
        'Stands on no shelf. tutorial: taught by doing before anything else, its size is free; check-up: a form that measures, with all techniques taken as taught',
      ),
    ),
  ),
  sparse: v.optional(
    v.pipe(
      v.boolean(),
      v.description('true for a pack of mostly fair copy: few marks an excerpt, and more fair sentences'),
    ),
  ),
  words: v.pipe(v.record(language, PackWordsSchema), v.description('Title and lines, by language')),
  excerpts: v.pipe(
    v.array(
      v.strictObject({
        id: slug('The id of an excerpt of this pack'),
        kind: v.pipe(
          v.picklist(EXCERPT_KINDS),
          v.description(
            'spun: leans; dry: sounds calm and leans; sound: sounds alarming and holds up; clean: nothing to flag',
          ),
        ),
        introduces: v.pipe(
          v.array(technique),
          v.maxLength(2, 'an excerpt introduces two techniques at most'),
          v.description('Techniques this excerpt teaches, being the first to use them'),
        ),
        long: v.optional(v.pipe(v.boolean(), v.description('true for a long read'))),
      }),
    ),
    v.minLength(1, 'a pack needs at least one excerpt'),
    v.description('In the order of play'),
  ),
})

export const ShelfSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(LEVEL_FORMAT),
  packs: v.pipe(
    v.array(slug('The id of a pack')),
    v.minLength(1, 'a shelf needs at least one pack'),
    v.description('The packs in the order of play: what one teaches, those after it take as taught'),
  ),
})

export type QuoteSource = v.InferOutput<typeof QuoteSchema>
export type MarkSource = v.InferOutput<typeof MarkSchema>
export type ExcerptSource = v.InferOutput<typeof ExcerptSchema>
export type PackSource = v.InferOutput<typeof PackSchema>
export type PackRole = (typeof PACK_ROLES)[number]
export type PackEntry = PackSource['excerpts'][number]
export type ShelfSource = v.InferOutput<typeof ShelfSchema>
export type ExcerptKind = (typeof EXCERPT_KINDS)[number]
