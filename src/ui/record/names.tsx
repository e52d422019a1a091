// Which names are mixed up: in words, and as a matrix.

import { useMemo, useState } from 'preact/hooks'
import type { LogEntry } from '../../core/practice/log.ts'
import { namesOf, type NameCell, type NameRecord } from '../../core/practice/record-names.ts'
import { familyOf } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { holdsNow, WIDE } from '../use-media.ts'
import { useWords } from './words.ts'

/** More than these are left to the table. */
const TOLD = 8

export function Names({ log }: { log: readonly LogEntry[] }) {
  const { t } = useApp()
  const names = useMemo(() => namesOf(log), [log])
  const { mixUps, passed, onNothing } = names
  return (
    <>
      {mixUps.length > 0 ? <Cells cells={mixUps} names={names} /> : <p>{t('record.names.none')}</p>}
      <h3>{t('record.names.passedTitle')}</h3>
      {passed.length > 0 ? <Cells cells={passed} names={names} /> : <p>{t('record.names.passedNone')}</p>}
      <p>{t('record.names.nothing', { count: onNothing })}</p>
      {names.rows.length > 0 && <Matrix names={names} />}
    </>
  )
}

function Cells({ cells, names }: { cells: readonly NameCell[]; names: NameRecord }) {
  const { t } = useApp()
  const { number } = useWords()
  return (
    <>
      <ul class="record-cells">
        {cells.slice(0, TOLD).map(({ stood, called, times: count }) => {
          const of = number(names.stood(stood))
          return (
            <li key={`${stood} ${called}`} data-family={familyOf(stood)}>
              <span class="sign" aria-hidden="true" />
              <span>
                <a href={hashOf({ screen: 'guide', technique: stood })}>{t(`technique.${stood}.name`)}</a>{' '}
                {called === null
                  ? t('record.names.passed', { count, of })
                  : t('record.names.taken', { called: t(`technique.${called}.name`), count, of })}
              </span>
            </li>
          )
        })}
      </ul>
      {cells.length > TOLD && <p class="small">{t('record.names.rest')}</p>}
    </>
  )
}

/** How dark a cell is: four steps of its share of the row. */
const shadeOf = (share: number): number => (share === 0 ? 0 : Math.ceil(share * 4))

function Matrix({ names }: { names: NameRecord }) {
  const { t } = useApp()
  const { number } = useWords()
  // Open where there is room for it; from then on as the reader leaves it.
  const [open] = useState(() => holdsNow(WIDE))
  const { rows, columns, times, stood: sum } = names
  return (
    <details open={open}>
      <summary>{t('record.names.table')}</summary>
      {/* It scrolls, so it has to be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="table-scroll record-matrix" role="group" aria-label={t('record.names.table')} tabIndex={0}>
        <table>
          <caption>{t('record.names.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('record.names.stood')}</th>
              {columns.map(called => (
                <th key={called} scope="col" data-family={familyOf(called)}>
                  <span>{t(`technique.${called}.name`)}</span>
                </th>
              ))}
              <th scope="col">
                <span>{t('record.names.passedBy')}</span>
              </th>
              <th scope="col">
                <span>{t('record.names.sum')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(stood => (
              <tr key={stood}>
                <th scope="row">{t(`technique.${stood}.name`)}</th>
                {[...columns, null].map(called => {
                  const count = times(stood, called)
                  return (
                    <td
                      key={called ?? 'passed'}
                      data-shade={shadeOf(count / sum(stood))}
                      data-right={called === stood ? '' : undefined}
                    >
                      {number(count)}
                    </td>
                  )
                })}
                <td class="record-sum">{number(sum(stood))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
