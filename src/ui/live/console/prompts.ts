// What the room itself gives to say: short lines from real counts, for whoever speaks. Pure.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { wordAt, wordCount, type Span } from '../../../core/span.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import type { Board, Debrief, Heat, Shift } from '../../../live/authority/class-types.ts'
import type { HostView } from '../../../live/authority/views.ts'
import { quoteOf } from './quote.ts'

/** Most have handed in: what is left is waiting. */
const MOST = 0.8
/** A passage is hot where at least this share of the readers marked it. */
const HOT = 0.4
/** A technique that was met less often than this is not spoken of. */
const FEWEST_MET = 5

type Words = {
  readonly t: Translate
  readonly language: string
}

/** The words around the most-marked one that nearly as many marked; null where nobody marked any. */
export function hottest(
  { words }: Pick<ExcerptText, 'words'>,
  heat: Heat,
): { span: Span; count: number } | null {
  const count = Math.max(0, ...heat.words)
  if (count === 0) return null
  const peak = heat.words.indexOf(count)
  const isWarm = (index: number): boolean => (heat.words[index] ?? 0) >= count * 0.7
  let [first, last] = [peak, peak]
  while (first > 0 && isWarm(first - 1)) first--
  while (last < wordCount(words) - 1 && isWarm(last + 1)) last++
  return { span: { start: wordAt(words, first).start, end: wordAt(words, last).end }, count }
}

function hotLine(heat: Heat, text: ExcerptText | null, { t, language }: Words): string | null {
  const hot = text && hottest(text, heat)
  if (!hot || hot.count < heat.readers * HOT || hot.count < 2) return null
  return t('console.prompt.hot', {
    quote: quoteOf(text, hot.span),
    count: hot.count,
    total: formatNumber(heat.readers, language),
  })
}

const nothingLine = ({ nothing }: Heat, { t }: Words): string | null =>
  nothing > 0 ? t('console.prompt.nothing', { count: nothing }) : null

function lobbyLines({ count, seats }: HostView, { t }: Words): (string | null)[] {
  const away = count.in - count.here
  const asking = seats.filter(({ asksFor, out }) => asksFor !== null && !out).length
  return [
    count.in === 0 ? t('console.prompt.alone') : null,
    away > 0 ? t('console.prompt.away', { count: away }) : null,
    asking > 0 ? t('console.prompt.asks', { count: asking }) : null,
  ]
}

function markingLines(view: HostView, text: ExcerptText | null, words: Words): (string | null)[] {
  const { t } = words
  const [progress] = view.progress
  if (view.preset === 'paper') return []
  if (!progress || view.progress.length > 1 || view.count.in === 0) return []
  const { handedIn, begun } = progress
  const total = view.count.in
  const heat = view.heat.find(({ page }) => page === progress.page)
  return [
    handedIn === total
      ? t('console.prompt.allDone')
      : handedIn >= total * MOST
        ? t('console.prompt.mostDone')
        : null,
    begun < total ? t('console.prompt.idle', { count: total - begun }) : null,
    heat ? hotLine(heat, text, words) : null,
    heat ? nothingLine(heat, words) : null,
  ]
}

function shiftLines({ moved, readers }: Shift, { t, language }: Words): string[] {
  if (readers === 0) return []
  return [
    moved === 0
      ? t('console.prompt.movedNone')
      : t('console.prompt.moved', { count: moved, total: formatNumber(readers, language) }),
  ]
}

/** The best of a list by a number; null where the list is empty or the number is 0. */
const topOf = <T>(list: readonly T[], by: (one: T) => number): T | null => {
  const top = list.toSorted((a, b) => by(b) - by(a))[0]
  return top !== undefined && by(top) > 0 ? top : null
}

function boardLines(
  board: Board,
  text: ExcerptText,
  spans: ReadonlyMap<string, Span>,
  words: Words,
): (string | null)[] {
  const { t, language } = words
  const total = formatNumber(board.readers, language)
  const required = board.marks.filter(mark => mark.required)
  const found = topOf(required, mark => mark.found + mark.half)
  const missed = topOf(required, mark => mark.missed)
  const [flag] = board.falseFlags
  const quote = (markId: string): string => {
    const span = spans.get(markId)
    return span ? quoteOf(text, span) : ''
  }
  return [
    board.mean === null ? null : t('console.prompt.mean', { mean: formatNumber(board.mean, language) }),
    found &&
      t('console.prompt.found', { quote: quote(found.markId), count: found.found + found.half, total }),
    missed && missed !== found
      ? t('console.prompt.missed', { quote: quote(missed.markId), count: missed.missed, total })
      : null,
    flag
      ? t('console.prompt.falseFlag', { quote: quoteOf(text, flag.span), count: flag.count, total })
      : null,
    board.fair.leftAlone === null || board.fair.sentences === 0
      ? null
      : t('console.prompt.restraint', {
          percent: percent(board.fair.leftAlone / board.fair.sentences, language),
        }),
  ]
}

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

function debriefLines({ techniques, confused }: Debrief, { t, language }: Words): (string | null)[] {
  const met = techniques
    .filter(one => one.met >= FEWEST_MET)
    .toSorted((a, b) => a.found / a.met - b.found / b.met)
  const [weak, strong] = [met[0], met.at(-1)]
  const [pair] = confused
  const line = (key: 'console.prompt.strong' | 'console.prompt.weak', one: (typeof met)[number]): string =>
    t(key, {
      technique: t(`technique.${one.technique}.name`),
      percent: percent(one.found / one.met, language),
    })
  return [
    strong ? line('console.prompt.strong', strong) : null,
    weak && weak !== strong ? line('console.prompt.weak', weak) : null,
    pair
      ? t('console.prompt.confused', {
          technique: t(`technique.${pair.technique}.name`),
          called: t(`technique.${pair.called}.name`),
          count: pair.count,
        })
      : null,
  ]
}

/** Lines for the step a session is at. `text` and `spans` (cores of marks by their ids) as far as they are there. */
export function promptsOf(
  view: HostView,
  text: ExcerptText | null,
  spans: ReadonlyMap<string, Span>,
  words: Words,
): string[] {
  const { beat } = view
  const kind = view.steps[view.at]!.kind
  const lines = (): (string | null)[] => {
    if (kind === 'lobby') return view.preset === 'paper' ? [] : lobbyLines(view, words)
    if (kind === 'marking' || kind === 'again') return markingLines(view, text, words)
    if (beat?.kind === 'where')
      return beat.heat.words.every(count => count === 0)
        ? [words.t('console.prompt.noHeat')]
        : [hotLine(beat.heat, text, words), nothingLine(beat.heat, words)]
    if (beat?.kind === 'split') return [beat.split.passage ? null : words.t('console.prompt.splitNone')]
    if (beat?.kind === 'shift') return shiftLines(beat.shift, words)
    if (beat?.kind === 'key') return text ? boardLines(beat.board, text, spans, words) : []
    return beat?.kind === 'debrief' ? debriefLines(beat.debrief, words) : []
  }
  return lines().filter(line => line !== null)
}
