// What some pages came to, in words: what was caught, what was left alone, and the techniques worth another look, each with
// the way to its leaf and to practice.

import type { TechniqueId } from '../../../core/technique.ts'
import { familyOf } from '../../../core/technique.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { listNames } from '../../daily/words.ts'
import { hashOf } from '../../route.ts'
import type { Came } from './take-along.ts'

/** So many weak techniques are named: more would be a list of reproaches. */
const MOST = 4

export function CaughtAndLeft({ came }: { came: Came }) {
  const { t, language } = useApp()
  const number = (value: number): string => formatNumber(value, language)
  return (
    <p class="join-sum">
      {came.lean > 0
        ? t('join.sum.caught', { caught: number(came.caught), count: came.lean })
        : t('join.sum.nothingLeant')}{' '}
      {t('join.sum.left', { left: number(came.left), count: came.fair })}
    </p>
  )
}

function WeakLine({ technique }: { technique: TechniqueId }) {
  const { t } = useApp()
  return (
    <li data-family={familyOf(technique)}>
      <span class="sign" aria-hidden="true" />
      <a href={hashOf({ screen: 'guide', technique })}>{t(`technique.${technique}.name`)}</a>
    </li>
  )
}

/** The sums with the ways on. */
export function Sums({ came, practises = true }: { came: Came; practises?: boolean }) {
  const { t, language } = useApp()
  const weak = came.weak.slice(0, MOST)
  return (
    <>
      <CaughtAndLeft came={came} />
      {came.strong.length > 0 && <p>{t('join.sum.strong', { list: listNames(came.strong, t, language) })}</p>}
      {weak.length > 0 && (
        <>
          <p class="join-weak-title">{t('join.sum.weak', { count: weak.length })}</p>
          <ul class="join-weak">
            {weak.map(technique => (
              <WeakLine key={technique} technique={technique} />
            ))}
          </ul>
        </>
      )}
      {practises && (
        <p class="join-practise">
          <a class="button primary" href={hashOf({ screen: 'daily' })}>
            {t('join.sum.practise')}
          </a>{' '}
          <span class="small">{t('join.sum.practiseHelp')}</span>
        </p>
      )}
    </>
  )
}
