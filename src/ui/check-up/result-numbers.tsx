// The numbers behind a check-up's words, folded away until somebody asks.

import type { Estimate } from '../../core/discernment.ts'
import type { CheckUpResult } from '../../core/practice/check-up.ts'
import { isAtAnEnd, TOLD_UP_TO } from '../../core/practice/instrument.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { formatFigure } from './words.ts'

export function ResultNumbers({ result }: { result: CheckUpResult }) {
  const { t, language } = useApp()
  const { discernment, field, brier, tally } = result
  const figure = (value: number): string => formatFigure(value, language)
  const number = (value: number): string => formatNumber(value, language)
  const row = (name: string, value: number, estimate?: Estimate) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td class="number">{figure(value)}</td>
      <td class="number">
        {estimate ? t('checkUp.range', { low: figure(estimate.low), high: figure(estimate.high) }) : '–'}
      </td>
    </tr>
  )
  return (
    <details class="check-numbers">
      <summary>{t('checkUp.numbers')}</summary>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('checkUp.measure')}</th>
              <th scope="col" class="number">
                {t('checkUp.value')}
              </th>
              <th scope="col" class="number">
                {t('checkUp.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {discernment &&
              row(t('checkUp.sensitivity'), discernment.sensitivity.value, discernment.sensitivity)}
            {discernment && row(t('checkUp.criterion'), discernment.criterion.value, discernment.criterion)}
            {field && row(t('score.precision'), field.precision)}
            {field && row(t('score.recall'), field.recall)}
            {field && row(t('score.f1'), field.f1)}
            {brier !== null && row(t('checkUp.brier'), brier)}
          </tbody>
        </table>
      </div>
      <p class="small">
        {t('checkUp.numbersHelp', {
          hits: number(tally.hits),
          signal: number(tally.signal),
          alarms: number(tally.falseAlarms),
          noise: number(tally.noise),
        })}
      </p>
      {!discernment && <p class="small">{t('checkUp.tooFew')}</p>}
      {discernment && isAtAnEnd(tally) && discernment.sensitivity.low > 0 && (
        <p class="small">{t('checkUp.atEnd', { low: figure(discernment.sensitivity.low) })}</p>
      )}
      {discernment && !isAtAnEnd(tally) && discernment.sensitivity.value > TOLD_UP_TO && (
        <p class="small">{t('checkUp.high')}</p>
      )}
    </details>
  )
}
