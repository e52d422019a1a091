// What a finished check-up came to: words first, then what has changed, the pages, and the numbers behind a fold.

import { PROBABILITY } from '../../core/confidence.ts'
import { changeBetween, resultOf, type Change, type CheckUpResult } from '../../core/practice/check-up.ts'
import type { CheckUpEntry } from '../../core/practice/log.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { CONFIDENCE_TEXTS } from '../actions.ts'
import { useApp } from '../context.ts'
import { LeanScale } from './lean-scale.tsx'
import { PageCards } from './page-cards.tsx'
import { ResultNumbers } from './result-numbers.tsx'
import { formatDay, formatFigure, leastChange } from './words.ts'

const LEANS = {
  suspicious: 'checkUp.lean.suspicious',
  trusting: 'checkUp.lean.trusting',
  neither: 'checkUp.lean.neither',
} as const
const EYE = {
  up: 'checkUp.change.better',
  down: 'checkUp.change.worse',
  unclear: 'checkUp.change.unclear',
} as const
const LEANING = {
  up: 'checkUp.change.trusting',
  down: 'checkUp.change.suspicious',
  unclear: 'checkUp.change.same',
} as const

/** How sure the flags were, and how often right; nothing where nobody was asked. */
function Sureness({ result }: { result: CheckUpResult }) {
  const { t, language } = useApp()
  const given = result.calibration.filter(({ count }) => count > 0)
  if (given.length === 0) return null
  const number = (value: number): string => formatNumber(Math.round(value), language)
  const total = (pick: (point: (typeof given)[number]) => number): number =>
    given.reduce((sum, point) => sum + pick(point), 0)
  return (
    <section class="check-sure">
      <h2>{t('checkUp.sureTitle')}</h2>
      <p>
        {t('checkUp.sureSum', {
          said: number(total(({ confidence, count }) => PROBABILITY[confidence] * count)),
          came: number(total(({ came, count }) => (came ?? 0) * count)),
          count: total(({ count }) => count),
        })}
      </p>
      <ul>
        {given.toReversed().map(({ confidence, came, count }) => (
          <li key={confidence}>
            {t('score.confidenceRow', {
              said: t(`palette.${CONFIDENCE_TEXTS[confidence]}`),
              came: number((came ?? 0) * count),
              count,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ change: { sensitivity, criterion } }: { change: Change }) {
  const { t, language } = useApp()
  const figure = (value: number): string => formatFigure(value, language, true)
  return (
    <p class="small">
      {t('checkUp.change.figures', {
        value: figure(sensitivity.value),
        low: figure(sensitivity.low),
        high: figure(sensitivity.high),
        cValue: figure(criterion.value),
        cLow: figure(criterion.low),
        cHigh: figure(criterion.high),
      })}
    </p>
  )
}

/** What is different from the check-up before. */
function Since({ result, before }: { result: CheckUpResult; before: CheckUpEntry | null }) {
  const { t, language } = useApp()
  const change = before && changeBetween(resultOf(before), result)
  return (
    <section class="check-since">
      <h2>
        {before
          ? t('checkUp.changeTitle', { date: formatDay(before.when, language) })
          : t('checkUp.firstTitle')}
      </h2>
      {!before && <p>{t('checkUp.first')}</p>}
      {before && !change && <p>{t('checkUp.change.few')}</p>}
      {change && (
        <>
          <p>{t(EYE[change.sensitivity.way], leastChange(language))}</p>
          <p>{t(LEANING[change.criterion.way])}</p>
          <Figures change={change} />
        </>
      )}
    </section>
  )
}

export function ResultSlip({ entry, before }: { entry: CheckUpEntry; before: CheckUpEntry | null }) {
  const { t, language, catalogue } = useApp()
  const result = resultOf(entry)
  const { tally, discernment, called, named } = result
  const number = (value: number): string => formatNumber(value, language)
  const pages = catalogue.find(({ id }) => id === entry.form)?.excerpts.length ?? entry.pages.length
  const leftOut = pages - entry.pages.length
  return (
    <section class="check-card check-result" aria-labelledby="result-title">
      <div class="check-head">
        <h1 id="result-title">{t('checkUp.resultTitle')}</h1>
        <p>{t('checkUp.resultOf', { date: formatDay(entry.when, language) })}</p>
      </div>
      <p class="check-caught">
        {t('score.caught', { caught: number(tally.hits), count: tally.signal })}{' '}
        {t('score.left', { left: number(tally.noise - tally.falseAlarms), count: tally.noise })}
      </p>
      {called > 0 && <p>{t('checkUp.named', { named: number(named), count: called })}</p>}
      {leftOut > 0 && <p class="small">{t('checkUp.leftOut', { count: leftOut })}</p>}
      <p class="check-leans">{t(discernment ? LEANS[discernment.leaning] : 'checkUp.lean.unknown')}</p>
      {discernment && <LeanScale criterion={discernment.criterion} />}
      <div class="check-two">
        <Sureness result={result} />
        <Since result={result} before={before} />
      </div>
      <PageCards entry={entry} />
      <ResultNumbers result={result} />
    </section>
  )
}
