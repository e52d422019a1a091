// What has moved between the first marking and the second: the passages with the most movement, before and after.

import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Called, Shift } from '../../../live/authority/class-types.ts'
import { Copy } from '../../classroom/copy.tsx'
import { useApp } from '../../context.ts'
import { CalledTable } from './called-table.tsx'
import { BELOW, useNumber, type Heading } from './words.ts'

type Passage = Shift['passages'][number]

const countOf = (called: readonly Called[], { technique }: Called): number =>
  called.find(one => one.technique === technique)?.count ?? 0

/** How many readers' answers changed on a passage, at least: half of all that came and went. */
const movement = ({ before, after }: Passage): number =>
  before.reduce((sum, one) => sum + Math.max(0, one.count - countOf(after, one)), 0) +
  after.reduce((sum, one) => sum + Math.max(0, one.count - countOf(before, one)), 0)

/** The passages that moved most, at most so many, in the order of the page. */
export const mostMoved = (passages: readonly Passage[], most: number): Passage[] =>
  passages
    .toSorted((a, b) => movement(b) - movement(a))
    .slice(0, most)
    .sort((a, b) => a.span.start - b.span.start)

export function ShiftBeat({
  text,
  shift,
  most = 3,
  heading: H = 'h2',
}: {
  text: ExcerptText
  shift: Shift
  /** How many passages there is room for. */
  most?: number
  heading?: Heading
}) {
  const { t } = useApp()
  const number = useNumber()
  const passages = mostMoved(shift.passages, most)
  const Sub = BELOW[H]
  return (
    <div class="beat beat-shift">
      <H class="beat-ask">{t('live.step.shift')}</H>
      <p class="beat-prompt">
        {shift.moved === 0
          ? t('trainer.beat.nothingMoved')
          : t('trainer.beat.moved', {
              count: shift.moved,
              moved: number(shift.moved),
              readers: number(shift.readers),
            })}
      </p>
      <div class="beat-cards">
        {passages.map(({ span, before, after }) => (
          <section key={span.start} class="beat-card">
            <Sub class="beat-quote">
              <Copy text={text}>“{text.text.slice(span.start, span.end)}”</Copy>
            </Sub>
            <CalledTable
              caption={t('trainer.beat.shiftCaption')}
              columns={[
                { label: t('trainer.beat.before'), called: before },
                { label: t('trainer.beat.after'), called: after },
              ]}
              readers={shift.readers}
            />
          </section>
        ))}
      </div>
      {passages.length > 0 && <p class="beat-say">{t('trainer.beat.shiftHow')}</p>}
    </div>
  )
}
