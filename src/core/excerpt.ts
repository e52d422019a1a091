// What an excerpt is once compiled: the text a player reads, and the key, kept apart so that
// the text can travel without it.

import type { Span, Words } from './span.ts'
import type { TechniqueId } from './technique.ts'

export const PART_ROLES = ['headline', 'standfirst', 'byline', 'dateline', 'paragraph'] as const
export type PartRole = (typeof PART_ROLES)[number]

/** One block of the document text; the parts are joined by a blank line ("\n\n"). */
export type Part = Span & { readonly role: PartRole }

/** A sentence of headline, standfirst or body. */
export type Unit = Span

/** Everything a player may see before signing off. */
export type ExcerptText = {
  readonly id: string
  readonly pack: string
  /** BCP 47 tag of the excerpt's own language. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Changes whenever the text or the key changes; a save and a session pin it. */
  readonly hash: string
  readonly outlet: string
  readonly text: string
  readonly parts: readonly Part[]
  readonly words: Words
  readonly units: readonly Unit[]
  /** Techniques this excerpt is the first to use. */
  readonly introduces: readonly TechniqueId[]
  /** Techniques taught once this excerpt is open: those of the pack so far and `introduces`. */
  readonly taught: readonly TechniqueId[]
}

/** A passage an editor could fix. */
export type Mark = {
  readonly id: string
  /** Must be touched to be found. */
  readonly core: Span
  /** Holds the core; may be covered without harm. */
  readonly extent: Span
  /** What a rewrite stands in the place of: the extent with the punctuation it was written with. Left out where it has none. */
  readonly mend?: Span
  /** Accepted techniques; the first is the primary one. Never empty. */
  readonly techniques: readonly [TechniqueId, ...TechniqueId[]]
  readonly required: boolean
  /** Another place on the page that contradicts this one; shown, never scored. */
  readonly clash?: Span
}

/** A passage that looks suspicious and is sound reporting. */
export type FairNote = {
  readonly id: string
  readonly span: Span
}

/** What scoring needs of a key. */
export type ScoringKey = {
  readonly marks: readonly Mark[]
  readonly fairNotes: readonly FairNote[]
}

/** What *Fix it* offers for a passage: a fair edit, one that still leans, one that throws the facts out, too. */
export const REWRITES = ['fair', 'leaning', 'bare'] as const
export type Rewrite = (typeof REWRITES)[number]

/** The two rewrites that miss, each with why; and why the fair one, which is the mark's own, does not. */
export type FixIt = {
  readonly fairWhy: string
  readonly leaning: { readonly text: string; readonly why: string }
  readonly bare: { readonly text: string; readonly why: string }
}

/** The words that go with a mark. */
export type MarkReasons = {
  readonly does: string
  readonly matters: string
  readonly rewrite: string
  /** The most tempting wrong name, and why it is not that. */
  readonly notThis: { readonly technique: TechniqueId; readonly why: string }
  readonly fixIt?: FixIt
}

/** The words that go with a fair note. */
export type FairNoteReasons = {
  readonly looksLike: TechniqueId
  readonly why: string
}

/** What has come out since about an earlier excerpt, and what that means for the flags one set there. */
export type LookBack = { readonly pack: string; readonly excerpt: string; readonly found: string }

/** Everything a player may see only after signing off. */
export type ExcerptKey = ScoringKey & {
  readonly hash: string
  readonly reasons: {
    readonly marks: Readonly<Record<string, MarkReasons>>
    readonly fairNotes: Readonly<Record<string, FairNoteReasons>>
  }
  readonly checkNext: { readonly what: string; readonly where: string }
  readonly discuss: readonly [string, string]
  /** For whoever runs a class with it. */
  readonly trainerNote?: string
  /** Earlier excerpts that this one settles. */
  readonly looksBack?: readonly LookBack[]
}
