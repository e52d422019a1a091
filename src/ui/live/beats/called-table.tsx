// What readers called a passage, as bars with their counts: one column, or two to compare.

import { familyOf, type TechniqueId } from '../../../core/technique.ts'
import type { Called } from '../../../live/authority/class-types.ts'
import { useApp } from '../../context.ts'
import { useCalled, useNumber } from './words.ts'

type Column = { readonly label: string; readonly called: readonly Called[] }

/** Everything that was said in any column, most first by the last one, with “left alone” at the end. */
function rowsOf(columns: readonly Column[]): (TechniqueId | null)[] {
  const seen = columns.toReversed().flatMap(({ called }) => called.map(({ technique }) => technique))
  const names = [...new Set(seen)]
  return [...names.filter(name => name !== null), ...names.filter(name => name === null)]
}

const countOf = ({ called }: Column, technique: TechniqueId | null): number =>
  called.find(one => one.technique === technique)?.count ?? 0

/** A cell with its bar and what it says. */
export function BarCell({
  share,
  words,
  isLeft = false,
}: {
  /** 0 to 1 of the column. */
  share: number
  words: string
  /** The bar of those who left it alone. */
  isLeft?: boolean
}) {
  return (
    // What it says stands deeper in it than the rule looks.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <td>
      <span class="called-cell">
        <span
          class="called-bar"
          data-left={isLeft ? '' : undefined}
          style={{ inlineSize: `${Math.round(Math.min(1, share) * 100)}%` }}
          aria-hidden="true"
        />
        <b>{words}</b>
      </span>
    </td>
  )
}

/**
 * A table of names with their counts. `readers` is what a full bar stands for. `accepted`: names that the trainer has
 * accepted, which the table says.
 */
export function CalledTable({
  caption,
  columns,
  readers,
  accepted = [],
}: {
  caption: string
  columns: readonly Column[]
  readers: number
  accepted?: readonly TechniqueId[]
}) {
  const { t } = useApp()
  const number = useNumber()
  const name = useCalled()
  const isCompared = columns.length > 1
  return (
    <table class="called" data-compared={isCompared ? '' : undefined}>
      <caption class="visually-hidden">{caption}</caption>
      <thead class={isCompared ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t('trainer.beat.colName')}</span>
          </th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(columns).map(technique => (
          <tr key={technique} data-family={technique ? familyOf(technique) : undefined}>
            <th scope="row">
              {name(technique)}
              {technique && accepted.includes(technique) && (
                <span class="beat-accepted"> {t('trainer.beat.accepted')}</span>
              )}
            </th>
            {columns.map(column => {
              const count = countOf(column, technique)
              return (
                <BarCell
                  key={column.label}
                  share={readers > 0 ? count / readers : 0}
                  words={number(count)}
                  isLeft={technique === null}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
