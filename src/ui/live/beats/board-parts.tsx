// Parts of the key beside the class: how many found a passage, what the trainer has accepted, what was flagged and is fair.

import type { ExcerptText } from '../../../core/excerpt.ts'
import type { KeyStop } from '../../../core/key-stops.ts'
import { overlaps } from '../../../core/span.ts'
import type { Board } from '../../../live/authority/class-types.ts'
import type { AcceptedReading } from '../../../live/authority/types.ts'
import { Copy } from '../../classroom/copy.tsx'
import { useApp } from '../../context.ts'
import { useCalled, useNumber, type Heading } from './words.ts'

/** The readings that were accepted of a passage of the key. */
export const readingsFor = (readings: readonly AcceptedReading[], stop: KeyStop): AcceptedReading[] =>
  stop.kind === 'leave'
    ? readings.filter(({ reading }) => reading.kind === 'flagged' && overlaps(reading.span, stop.note.span))
    : readings.filter(({ reading }) => reading.kind !== 'flagged' && reading.markId === stop.mark.id)

/** What the trainer has accepted, each in a line. */
export function AlsoAccepted({ readings }: { readings: readonly AcceptedReading[] }) {
  const { t } = useApp()
  const name = useCalled()
  return (
    <>
      {readings.map(({ id, reading }) => (
        <p key={id} class="beat-accepted">
          {reading.kind === 'also'
            ? t('trainer.board.acceptedAlso', { technique: name(reading.technique) })
            : t(reading.kind === 'open' ? 'trainer.board.acceptedOpen' : 'trainer.board.acceptedFlag')}
        </p>
      ))}
    </>
  )
}

type Share = { readonly kind: 'found' | 'half' | 'missed'; readonly count: number; readonly label: string }

/** What the class made of a passage, as a bar in parts and in words. */
export function FoundBar({ stop, board }: { stop: KeyStop; board: Board }) {
  const { t } = useApp()
  const number = useNumber()
  const shares: Share[] = []
  const add = (kind: Share['kind'], key: 'found' | 'half' | 'missed' | 'flagged' | 'left', count: number) =>
    shares.push({ kind, count, label: t(`trainer.board.${key}`, { count, number: number(count) }) })
  if (stop.kind === 'leave') {
    const note = board.notes.find(({ noteId }) => noteId === stop.note.id)
    if (!note) return null
    add('found', 'left', note.leftAlone)
    add('missed', 'flagged', note.flagged)
  } else {
    const mark = board.marks.find(({ markId }) => markId === stop.mark.id)
    if (!mark) return null
    add('found', 'found', mark.found)
    if (mark.half > 0) add('half', 'half', mark.half)
    add('missed', mark.required ? 'missed' : 'left', mark.missed)
  }
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  return (
    <p class="found">
      <span class="found-bar" aria-hidden="true">
        {shares.map(
          ({ kind, count }) =>
            count > 0 && (
              <i key={kind} data-kind={kind} style={{ inlineSize: `${(count / total) * 100}%` }} />
            ),
        )}
      </span>
      <span class="found-words">{shares.map(({ label }) => label).join(' · ')}</span>
    </p>
  )
}

/** Fair passages that were flagged, most flags first; those that the key tells of are not said twice. */
export function FalseFlags({
  text,
  stops,
  board,
  readings,
  most = 3,
  heading: H,
}: {
  text: ExcerptText
  stops: readonly KeyStop[]
  board: Board
  readings: readonly AcceptedReading[]
  most?: number
  heading: Heading
}) {
  const { t } = useApp()
  const number = useNumber()
  const others = board.falseFlags.filter(({ span }) => !stops.some(stop => overlaps(stop.span, span)))
  if (others.length === 0) return null
  const more = others.length - most
  return (
    <section class="false-flags">
      <H class="beat-sub">{t('trainer.board.falseFlags')}</H>
      <ul>
        {others.slice(0, most).map(({ span, count }) => (
          <li key={`${span.start}-${span.end}`}>
            <Copy text={text}>“{text.text.slice(span.start, span.end)}”</Copy>{' '}
            <b>{t('trainer.board.flagged', { count, number: number(count) })}</b>
            <AlsoAccepted
              readings={readings.filter(
                ({ reading }) => reading.kind === 'flagged' && overlaps(reading.span, span),
              )}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('trainer.board.more', { count: more, number: number(more) })}</p>}
    </section>
  )
}
