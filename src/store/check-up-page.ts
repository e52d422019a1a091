// One page of a check-up, judged: as the log keeps it, and as it is told when somebody opens it again afterwards.

import type { CatalogueExcerpt, CataloguePack, CatalogueTelling } from '../content/catalogue.ts'
import type { Loaded, LoadFailure } from '../content/load.ts'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Judge } from '../core/judge.ts'
import { fieldMeasures } from '../core/measures.ts'
import type { FlagEntry, PageEntry } from '../core/practice/log.ts'
import { replay } from '../core/round/reduce.ts'
import type { RoundEvent } from '../core/round/types.ts'
import { TECHNIQUES } from '../core/technique.ts'
import { tellingOf, type ExcerptAddress } from './address.ts'
import type { PlayStore } from './play-store.ts'
import { pageEntry } from './practice-store.ts'
import { createQuietPlay } from './quiet-play.ts'
import { startOf } from './round-record.ts'
import type { RoundRecord } from './saving/records.ts'

// All nineteen names are asked for, whatever has been taught: before and after practice the question is the same.
const ASKED = new Set(TECHNIQUES)

/** Where a page of a check-up is found; null where the list has it no more. */
export function addressOf(
  form: Pick<CataloguePack, 'id'>,
  excerpt: CatalogueExcerpt,
  language: string,
): ExcerptAddress | null {
  const told = tellingOf(excerpt, language)
  return told && { pack: form.id, excerpt: excerpt.id, language: told.language, telling: told.telling }
}

const withIds = (flags: readonly FlagEntry[]) =>
  flags.map((flag, index) => ({ ...flag, id: `f${index + 1}` }))

/** A page that was handed in, as the log keeps it. */
export function checkUpPage(
  address: ExcerptAddress,
  text: ExcerptText,
  key: ExcerptKey,
  flags: readonly FlagEntry[],
  judge: Pick<Judge, 'scoreExcerpt'>,
): PageEntry {
  const score = judge.scoreExcerpt(text, key, withIds(flags), ASKED)
  const { precision, recall } = fieldMeasures(key.marks, flags, ASKED)
  return {
    ...pageEntry({ address, hash: text.hash, score, marks: key.marks, taught: TECHNIQUES }),
    field: { flags: flags.length, precise: precision * flags.length, recalled: recall * score.required },
    flags: flags.map(({ span, technique, confidence }) => ({ span, technique, confidence })),
  }
}

/** The same page to be looked at again, with its reasons. */
export function toldPage(
  address: ExcerptAddress,
  text: ExcerptText,
  key: ExcerptKey,
  flags: readonly FlagEntry[],
  judge: Judge,
): PlayStore {
  const placed = withIds(flags)
  const score = judge.scoreExcerpt(text, key, placed, ASKED)
  const passages = judge.passagesOf(text, key, score)
  const events: RoundEvent[] = [
    startOf(text, true),
    ...placed.map(flag => ({ type: 'flagPlaced', flag, replaced: [] }) as const),
    { type: 'signedOff', declaredClean: placed.length === 0 },
    { type: 'scoreShown' },
  ]
  return createQuietPlay({ address, text, events, told: { key, score, passages } })
}

/**
 * All pages that were handed in, judged; or why they cannot be yet. A page that has been corrected since it was handed
 * in is not the page that was read: it is left out.
 */
export async function judgePages(
  form: CataloguePack,
  { language, rounds }: { readonly language: string; readonly rounds: readonly RoundRecord[] },
  {
    textOf,
    loadKey,
    loadJudge,
  }: {
    readonly textOf: (address: ExcerptAddress) => Promise<Loaded<ExcerptText>>
    readonly loadKey: (telling: CatalogueTelling) => Promise<Loaded<ExcerptKey>>
    readonly loadJudge: () => Promise<Judge>
  },
): Promise<PageEntry[] | LoadFailure> {
  const judging = loadJudge().catch((): LoadFailure => 'unreachable')
  const judged = await Promise.all(
    form.excerpts.map(async (excerpt): Promise<PageEntry | LoadFailure | null> => {
      const address = addressOf(form, excerpt, language)
      const record = rounds.find(one => one.excerpt === excerpt.id)
      if (!address || !record) return null
      const [text, key, judge] = await Promise.all([textOf(address), loadKey(address.telling), judging])
      if (typeof judge === 'string') return judge
      if ('failure' in text) return text.failure
      if ('failure' in key) return key.failure
      if (text.value.hash !== record.hash || key.value.hash !== record.hash) return null
      return checkUpPage(address, text.value, key.value, replay(record.events).flags, judge)
    }),
  )
  const failure = judged.find(one => typeof one === 'string')
  return failure ?? judged.filter(one => one !== null && typeof one !== 'string')
}
