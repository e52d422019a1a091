// How a round is kept and taken up again.

import type { ExcerptText } from '../core/excerpt.ts'
import { replay } from '../core/round/reduce.ts'
import type { RoundEvent, RoundState } from '../core/round/types.ts'
import { TECHNIQUES } from '../core/technique.ts'
import { sameSpan, snapToWords } from '../core/span.ts'
import type { ExcerptAddress } from './address.ts'
import { anchorOf, findAnchor } from './anchor.ts'
import { ROUND } from './saving/kinds.ts'
import type { RoundRecord } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

const idOf = ({ pack, excerpt, language }: ExcerptAddress): string => `${pack}/${excerpt}/${language}`

/** The start of a round: with the palette that the excerpt teaches up to, or with everything there is. */
export const startOf = ({ id, hash, taught }: ExcerptText, withAll: boolean): RoundEvent => ({
  type: 'roundStarted',
  excerpt: id,
  hash,
  ...(withAll && taught.length < TECHNIQUES.length ? { taught: TECHNIQUES, lesson: taught } : { taught }),
})

/** A round as it is kept: its log, and the words under its flags. */
export const recordOf = (
  { pack, excerpt, language }: Pick<ExcerptAddress, 'pack' | 'excerpt' | 'language'>,
  text: ExcerptText,
  events: readonly RoundEvent[],
  round: RoundState,
): RoundRecord => ({
  pack,
  excerpt,
  language,
  hash: text.hash,
  events: [...events] as RoundRecord['events'],
  quotes: Object.fromEntries(round.flags.map(flag => [flag.id, anchorOf(text.text, flag.span)])),
})

/** Keeps a round. */
export function saveRound(
  saver: Saver,
  address: ExcerptAddress,
  text: ExcerptText,
  events: readonly RoundEvent[],
  round: RoundState,
): void {
  saver.save(ROUND, idOf(address), recordOf(address, text, events, round))
}

/** A log to go on from. `dropped` is null where the excerpt is the same, else how many flags found no place. */
export type Restored = { readonly events: readonly RoundEvent[]; readonly dropped: number | null }

/**
 * Fits a kept round to the text: where the excerpt has been corrected since, flags are carried to where their words
 * stand now, and a judged round begins again.
 */
export const takeUp = (record: RoundRecord, text: ExcerptText): Restored =>
  record.hash === text.hash && isSound(replay(record.events), text)
    ? { events: record.events, dropped: null }
    : carryOver(record, text)

/** Looks for a kept round. What it returns takes the round up once the text is loaded. */
export async function restoreRound(
  saver: Saver,
  address: ExcerptAddress,
): Promise<((text: ExcerptText) => Restored) | null> {
  const record = await saver.load(ROUND, idOf(address))
  return record && (text => takeUp(record, text))
}

/** Whether more has been done to an excerpt, in this telling, than opening it. */
export const hasBegun = async (saver: Saver, address: ExcerptAddress): Promise<boolean> =>
  ((await saver.load(ROUND, idOf(address)))?.events.length ?? 0) > 1

/** True where the flags could have come from the rules: on words of this text, and apart from one another. */
function isSound({ flags }: RoundState, { words }: ExcerptText): boolean {
  return flags.every(({ span }, index) => {
    const snapped = snapToWords(words, span)
    return snapped !== null && sameSpan(snapped, span) && (flags[index - 1]?.span.end ?? 0) <= span.start
  })
}

function carryOver(record: RoundRecord, text: ExcerptText): Restored {
  const before = replay(record.events)
  // What was flagged with the wide palette needs it still.
  const first = record.events[0]
  const started = startOf(text, first?.type === 'roundStarted' && first.lesson !== undefined)
  if (before.phase !== 'marking') return { events: [started], dropped: 0 }
  const events: RoundEvent[] = [started]
  let end = 0
  for (const flag of before.flags) {
    const quote = record.quotes[flag.id]
    const span = quote ? findAnchor(text, quote) : null
    // Two flags must not end up on the same words.
    if (!span || span.start < end) continue
    end = span.end
    events.push({ type: 'flagPlaced', flag: { ...flag, id: `f${events.length}`, span }, replaced: [] })
  }
  return { events, dropped: before.flags.length - (events.length - 1) }
}
