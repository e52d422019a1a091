// What a class that took a check-up can be told, and what it cannot: its change where it read both forms, and where it read
// one, its figures, for a trainer to hold against those of the other session.

import { FEWEST_UNITS } from '../../../core/discernment.ts'
import type { GroupMeasure, MeasureReport } from '../../../live/authority/class-types.ts'
import { FEWEST_PEOPLE } from '../../../live/authority/class/measure.ts'
import { formatFigure } from '../../check-up/words.ts'
import { useApp } from '../../context.ts'
import { leaningOf, measuredOf } from './debrief-words.ts'
import { useNumber } from './words.ts'

/** Two decimals: figures are compared by their ends, and an interval is often narrower than one. */
function useFigures(): (
  group: GroupMeasure,
) => Record<'d' | 'dLow' | 'dHigh' | 'c' | 'cLow' | 'cHigh', string> {
  const { language } = useApp()
  const figure = (value: number): string => formatFigure(value, language)
  return ({ sensitivity, criterion }) => ({
    d: figure(sensitivity.value),
    dLow: figure(sensitivity.low),
    dHigh: figure(sensitivity.high),
    c: figure(criterion.value),
    cLow: figure(criterion.low),
    cHigh: figure(criterion.high),
  })
}

/** One form alone: words first, then the figures, then what they are good for. */
function Once({ form, group }: { form: 'a' | 'b'; group: GroupMeasure | null }) {
  const { t } = useApp()
  const number = useNumber()
  const figures = useFigures()
  const leaning = leaningOf(group)
  if (!group || leaning === 'unknown')
    return (
      <p class="beat-say">
        {t(`trainer.debrief.measure.short.${form}`, {
          people: number(FEWEST_PEOPLE),
          sentences: number(FEWEST_UNITS),
        })}
      </p>
    )
  return (
    <>
      <p class="beat-say">
        {t(`trainer.debrief.measure.form.${form}`, { count: group.people })}{' '}
        {t(`trainer.debrief.measure.${group.sensitivity.low > 0 ? 'apart' : 'guessing'}`)}{' '}
        {t(`trainer.debrief.measure.leans.${leaning}`)} {t('trainer.debrief.measure.figures', figures(group))}
      </p>
      <p class="beat-say">{t(`trainer.debrief.measure.next.${form}`)}</p>
    </>
  )
}

/** Both forms by halves. */
function Changed({
  change,
  least,
}: {
  change: NonNullable<MeasureReport['change']>
  least: MeasureReport['least']
}) {
  const { t } = useApp()
  const number = useNumber()
  const figures = useFigures()
  return (
    <p class="beat-say">
      {t(`trainer.debrief.measure.${change.way}`, { count: change.people })}{' '}
      {change.lean !== 'unclear' && t(`trainer.debrief.measure.${change.lean}`)}{' '}
      {change.way === 'unclear' &&
        least !== null &&
        t('trainer.debrief.measure.least', { least: number(least, 1) })}{' '}
      {t('trainer.debrief.measure.change', figures(change))}
    </p>
  )
}

/** What the check-up says of a class; nothing where there was none. */
export function Measured({ report }: { report: MeasureReport | null }) {
  const { t } = useApp()
  const measured = measuredOf(report)
  switch (measured?.kind) {
    case 'changed':
      return <Changed change={measured.change} least={report!.least} />
    case 'once':
      return <Once form={measured.form} group={measured.group} />
    case 'few':
      return <p class="beat-say">{t('trainer.debrief.measure.few')}</p>
    default:
      return null
  }
}
