// The words of a front page, all of them and in their order, before anybody sets them: the page, the picture and the
// plain text are made of the same.

import { discernIfEnough, type Leaning } from '../../core/discernment.ts'
import type { Rewrite } from '../../core/excerpt.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Translate } from '../../i18n/i18n.ts'
import type { EditionRecord } from '../../store/saving/later-records.ts'
import type { FrontPiece, FrontRun } from './front-piece.ts'

/** How the pack went, as far as it was kept. */
export type FrontFacts = {
  readonly title: string
  readonly stars: number
  readonly mostStars: number
  /** When the pack was played last, in milliseconds since 1970. */
  readonly when: number
}

export type FrontCopy = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly name: string
  readonly motto: string
  readonly issue: string
  /** The boxes beside the name: only what is true of the play. */
  readonly ears: readonly string[]
  readonly lead: FrontPiece
  readonly others: readonly FrontPiece[]
  readonly corrections: {
    readonly title: string
    readonly lines: readonly string[]
    readonly sign: string
  }
  /** How many passages were edited, over all pieces. */
  readonly edits: number
  /** What stands in small letters at the very foot. */
  readonly imprint: string
}

/** The best piece leads, the longest of equals; a piece without an edition never leads one with. */
export function leadOf(pieces: readonly FrontPiece[]): FrontPiece {
  const rank = (piece: FrontPiece): number => piece.edition?.score ?? -1
  return pieces.reduce((best, piece) => {
    const more = rank(piece) - rank(best)
    return more > 0 || (more === 0 && piece.length > best.length) ? piece : best
  })
}

const sumOf = (pieces: readonly FrontPiece[], count: (piece: FrontPiece) => number): number =>
  pieces.reduce((sum, piece) => sum + count(piece), 0)

/** Which way the player leans over the whole pack; null where there is too little to tell. */
function leaningOf(pieces: readonly FrontPiece[]): Leaning | null {
  const total = (count: (edition: EditionRecord) => number): number =>
    sumOf(pieces, ({ edition }) => (edition?.spun === undefined ? 0 : count(edition)))
  return (
    discernIfEnough({
      signal: total(({ spun = 0 }) => spun),
      hits: total(({ caught = 0 }) => caught),
      noise: total(({ fair }) => fair),
      falseAlarms: total(({ fair, stood }) => fair - stood),
    })?.leaning ?? null
  )
}

/** What went out unmended, or that nothing did; and what was rightly left alone. In the chief's voice. */
function correctionsOf(pieces: readonly FrontPiece[], t: Translate, language: string): string[] {
  const number = (value: number): string => formatNumber(value, language)
  const editions = pieces.flatMap(({ edition }) => edition ?? [])
  if (editions.length === 0) return [t('front.noneKept')]
  const edited = (rewrite: Rewrite): number =>
    sumOf(pieces, ({ edition }) => Object.values(edition?.edits ?? {}).filter(one => one === rewrite).length)
  const total = (of: 'missed' | 'fair' | 'stood'): number =>
    editions.reduce((sum, edition) => sum + edition[of], 0)
  const [missed, stillLeaning, bare] = [total('missed'), edited('leaning'), edited('bare')]
  const [fair, stood] = [total('fair'), total('stood')]
  const lines: string[] = []
  if (missed > 0) lines.push(t('front.missed', { count: missed }))
  if (stillLeaning > 0) lines.push(t('front.leaning', { count: stillLeaning }))
  if (bare > 0) lines.push(t('front.bare', { count: bare }))
  if (lines.length === 0 && editions.length === pieces.length) lines.push(t('front.none'))
  if (stood > 0)
    lines.push(
      stood === fair
        ? t('front.stoodAll', { count: stood })
        : t('front.stood', { stood: number(stood), count: fair }),
    )
  if (fair > stood) lines.push(t('front.queried', { count: fair - stood }))
  const leaning = leaningOf(pieces)
  if (leaning && leaning !== 'neither') lines.push(t(`front.leans.${leaning}`))
  return lines
}

/** Sets the words of the page. `pieces`: one for each excerpt, in the pack's order, at least one. */
export function frontCopyOf(
  pieces: readonly FrontPiece[],
  facts: FrontFacts,
  { t, language, direction }: { t: Translate; language: string; direction: 'ltr' | 'rtl' },
): FrontCopy {
  const lead = leadOf(pieces)
  const edits = sumOf(pieces, ({ edition }) => Object.keys(edition?.edits ?? {}).length)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(facts.when)
  return {
    language,
    direction,
    name: t('front.name'),
    motto: t('front.motto'),
    issue: t('front.issue', { title: facts.title, day }),
    ears: [
      ...(facts.stars > 0
        ? [t('front.stars', { stars: formatNumber(facts.stars, language), count: facts.mostStars })]
        : []),
      ...(edits > 0 ? [t('front.mended', { count: edits })] : []),
    ],
    lead,
    others: pieces.filter(piece => piece !== lead),
    corrections: {
      title: t('front.corrections'),
      lines: correctionsOf(pieces, t, language),
      sign: t('front.sign'),
    },
    edits,
    imprint: t('front.imprint'),
  }
}

const plain = (runs: readonly FrontRun[]): string => runs.map(({ text }) => text).join('')

/** The same words as plain text, for pasting. */
export function textOf(copy: FrontCopy): string {
  const piece = ({ headline, standfirst, credit, paragraphs, note }: FrontPiece): string =>
    [
      plain(headline).toLocaleUpperCase(),
      standfirst && plain(standfirst),
      credit,
      ...paragraphs.map(plain),
      note && `[${note}]`,
    ]
      .filter(Boolean)
      .join('\n\n')
  const { corrections } = copy
  return [
    [copy.name.toLocaleUpperCase(), copy.motto, copy.issue, ...copy.ears].join('\n'),
    ...[copy.lead, ...copy.others].map(piece),
    [corrections.title.toLocaleUpperCase(), ...corrections.lines, corrections.sign].join('\n'),
    copy.imprint,
  ].join('\n\n* * *\n\n')
}
