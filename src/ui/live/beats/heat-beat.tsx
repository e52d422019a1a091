// Where did we look? The page with the class's marks, a legend with real numbers, and the same as a list.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { wordCount } from '../../../core/span.ts'
import type { Heat } from '../../../live/authority/class-types.ts'
import { useApp } from '../../context.ts'
import { heatStep, legendOf, warmest } from './heat-steps.ts'
import { HeatText } from './heat-text.tsx'
import { BELOW, useNumber, type Heading } from './words.ts'

/** More words than this do not fit on one wall: then one column is scrolled, because two would have to be scrolled twice. */
export const WALLFUL = 330

/** What each tint stands for, in readers of this class. */
export function HeatLegend({ readers }: { readers: number }) {
  const { t } = useApp()
  const number = useNumber()
  const steps = legendOf(readers)
  if (steps.length === 0) return null
  return (
    <ul class="heat-legend" aria-label={t('trainer.beat.legend')}>
      {steps.map(({ step, from, to }) => (
        <li key={step}>
          <span class="heat" data-step={step} aria-hidden="true">
            {t('trainer.beat.sample')}
          </span>{' '}
          {from === to
            ? t('trainer.beat.legendOne', { count: from, number: number(from) })
            : t('trainer.beat.legendRange', { from: number(from), to: number(to) })}
        </li>
      ))}
    </ul>
  )
}

/** The sentences that were marked most, in words: what the tint says to whoever cannot see it. */
export function Warmest({
  text,
  heat,
  most = 4,
  heading: H = 'h3',
}: {
  text: ExcerptText
  heat: Heat
  most?: number
  heading?: Heading
}) {
  const { t } = useApp()
  const number = useNumber()
  const sentences = warmest(text, heat, most)
  if (sentences.length === 0) return null
  return (
    <section class="heat-warmest">
      <H class="beat-sub">{t('trainer.beat.warmest')}</H>
      <ol>
        {sentences.map(one => (
          <li key={one.number}>
            <span>{t('trainer.beat.sentence', { number: number(one.number) })}</span>
            <b class="heat" data-step={heatStep(one.count, heat.readers)}>
              {t('trainer.beat.of', { count: number(one.count), total: number(heat.readers) })}
            </b>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function HeatBeat({
  text,
  heat,
  heading: H = 'h2',
}: {
  text: ExcerptText
  heat: Heat
  heading?: Heading
}) {
  const { t } = useApp()
  const number = useNumber()
  return (
    <div class="beat beat-where">
      <H class="beat-ask">{t('live.step.where')}</H>
      <p class="beat-say">
        {heat.readers === 0 ? t('trainer.beat.nobody') : t('trainer.beat.whereHow')}
        {heat.nothing > 0 && (
          <> {t('trainer.beat.nothing', { count: heat.nothing, number: number(heat.nothing) })}</>
        )}
      </p>
      <HeatText text={text} heat={heat} columns={wordCount(text.words) <= WALLFUL} />
      <div class="heat-foot">
        <HeatLegend readers={heat.readers} />
        <Warmest text={text} heat={heat} heading={BELOW[H]} />
      </div>
    </div>
  )
}
