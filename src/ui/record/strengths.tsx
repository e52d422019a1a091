// Techniques by strength: as they went when they last stood, and as they are remembered today. The table is its own
// plot: a bar under each figure.

import { useMemo } from 'preact/hooks'
import { LAST_MARKS, strengthsOf, unmetOf, type Hold, type Strength } from '../../core/practice/record.ts'
import type { LogEntry } from '../../core/practice/log.ts'
import { familyOf } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useWords } from './words.ts'

const HOLDS: readonly Hold[] = ['holds', 'shaky', 'slips']

/** A bar as long as the share, beside the figure that says the same. */
const Bar = ({ share, kind }: { share: number; kind: 'credit' | 'recall' }) => (
  <span class="record-bar" data-kind={kind} aria-hidden="true">
    <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
  </span>
)

export function Strengths({
  log,
  now,
  zoneAt,
}: {
  log: readonly LogEntry[]
  now: number
  zoneAt: (when: number) => number
}) {
  const { t } = useApp()
  const { list, number } = useWords()
  const strengths = useMemo(() => strengthsOf(log, now), [log, now])
  const unmet = unmetOf(strengths)
  const due = strengths.filter(({ isDue }) => isDue)
  return (
    <>
      <dl class="record-holds">
        {HOLDS.map(hold => {
          const here = strengths.filter(one => one.hold === hold)
          return (
            here.length > 0 && (
              <div key={hold} data-hold={hold}>
                <dt>{t(`record.strength.${hold}`)}</dt>
                <dd>{list(here.map(({ technique }) => technique))}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p>
        {due.length > 0
          ? t('record.strength.dueNow', { techniques: list(due.map(({ technique }) => technique)) })
          : t('record.strength.dueNone')}
      </p>
      <table class="record-strengths record-slips" aria-label={t('record.strength.scroll')}>
        <thead>
          <tr>
            <th scope="col">{t('record.strength.technique')}</th>
            <th scope="col">{t('record.strength.credit')}</th>
            <th scope="col">{t('record.strength.recall')}</th>
            <th scope="col">{t('record.strength.due')}</th>
          </tr>
        </thead>
        <tbody>
          {strengths.map(strength => (
            <Row key={strength.technique} strength={strength} now={now} zoneAt={zoneAt} />
          ))}
        </tbody>
      </table>
      {unmet.length > 0 && <p>{t('record.strength.unmet', { techniques: list(unmet) })}</p>}
      <p class="small">{t('record.strength.help', { most: number(LAST_MARKS) })}</p>
    </>
  )
}

function Row({
  strength: { technique, credit, marks, hold, recall, due, isDue },
  now,
  zoneAt,
}: {
  strength: Strength
  now: number
  zoneAt: (when: number) => number
}) {
  const { t } = useApp()
  const { percent, away } = useWords()
  return (
    <tr data-family={familyOf(technique)}>
      <th scope="row">
        <span class="sign" aria-hidden="true" />
        <a href={hashOf({ screen: 'guide', technique })}>{t(`technique.${technique}.name`)}</a>
      </th>
      <td data-label={t('record.strength.credit')}>
        {credit === null ? (
          t('record.strength.drillsOnly')
        ) : (
          <>
            <b>{percent(credit)}</b> <span class="record-hold">{hold && t(`record.strength.${hold}`)}</span>{' '}
            <span class="small">{t('record.strength.marks', { count: marks })}</span>
            <Bar share={credit} kind="credit" />
          </>
        )}
      </td>
      <td data-label={t('record.strength.recall')}>
        <b>{percent(recall)}</b>
        <Bar share={recall} kind="recall" />
      </td>
      <td data-label={t('record.strength.due')}>
        {isDue ? (
          <b>{t('record.strength.now')}</b>
        ) : (
          away({ when: due, zone: zoneAt(due) }, { when: now, zone: zoneAt(now) })
        )}
      </td>
    </tr>
  )
}
