// A session as tables, for spreadsheets and for whoever does research with it: from the folded room alone, so it can be
// had at any moment, also while the session is on.

import { changeBetween } from '../../core/practice/check-up.ts'
import type { Discernment, Estimate } from '../../core/discernment.ts'
import { debriefOf } from '../../live/authority/class/debrief.ts'
import { measuredOf, measureOf } from '../../live/authority/class/measure.ts'
import { seatsThatCount } from '../../live/authority/class/readers.ts'
import type { GroupMeasure } from '../../live/authority/class-types.ts'
import type { RoomState } from '../../live/authority/types.ts'
import { flagRows, resultRows } from './seat-rows.ts'
import { sessionRows } from './session-rows.ts'
import type { Cell, Row, Table } from './table.ts'
import { COLUMNS, TABLES, type ColumnId, type LiveWords, type TableId } from './words.ts'

const rounded = (cell: Cell): Cell =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? Math.round(cell * 1000) / 1000 : null) : cell

/** One table. Rows may come one by one, so that a large class is never held twice. */
function tableOf(id: TableId, rows: Iterable<Row>, { word }: LiveWords): Table {
  const columns: readonly ColumnId[] = COLUMNS[id]
  return {
    id,
    name: word(`sheet.${id}`),
    heads: columns.map(column => word(`head.${column}`)),
    rows: Array.from(rows, row => columns.map(column => rounded(row[column] ?? null))),
  }
}

/**
 * All tables of a session. Players who were shown out are left out, as everywhere; the log has them. `techniques` and
 * `confusions` are of the pages that have been told.
 */
export function sessionTables(state: RoomState, words: LiveWords): Table[] {
  return TABLES.map(id => tableOf(id, rowsOf(id, state, words), words))
}

function rowsOf(id: TableId, state: RoomState, words: LiveWords): Iterable<Row> {
  switch (id) {
    case 'session':
      return sessionRows(state, seatsThatCount(state).length, words)
    case 'results':
      return resultRows(state, words)
    case 'flags':
      return flagRows(state, words)
    case 'techniques':
      return debriefOf(state).techniques.map(({ technique, met, found, named }) => ({
        technique: words.technique(technique),
        met,
        found,
        named,
      }))
    case 'confusions':
      return debriefOf(state).confused.map(({ technique, called, count }) => ({
        technique: words.technique(technique),
        called: words.technique(called),
        count,
      }))
    case 'measure':
      return state.setup.measure === 'none' ? [] : measureRows(state, words)
  }
}

type Part = 'before' | 'after' | 'change'
type Values = { readonly sensitivity: Estimate; readonly criterion: Estimate }

const valuesOf = (part: Part, values: Values | null, people: number | null): Row =>
  values
    ? {
        [`${part}.people`]: people,
        [`${part}.d`]: values.sensitivity.value,
        [`${part}.dLow`]: values.sensitivity.low,
        [`${part}.dHigh`]: values.sensitivity.high,
        [`${part}.c`]: values.criterion.value,
        [`${part}.cLow`]: values.criterion.low,
        [`${part}.cHigh`]: values.criterion.high,
      }
    : {}

/** A row for each reader of whom something can be told, and the last one for the class. */
function measureRows(state: RoomState, words: LiveWords): Row[] {
  const person = (part: Part, discernment: Discernment | null): Row => valuesOf(part, discernment, null)
  const group = (part: Part, measure: GroupMeasure | null): Row =>
    valuesOf(part, measure, measure?.people ?? null)
  const { before, after, change, least } = measureOf(state)
  const people = measuredOf(state).map((one): Row => ({
    name: words.name(one.seat),
    ...person('before', one.before),
    ...person('after', one.after),
    ...valuesOf('change', changeBetween({ discernment: one.before }, { discernment: one.after }), null),
  }))
  return [
    ...people,
    {
      name: words.word('say.class'),
      ...group('before', before),
      ...group('after', after),
      ...group('change', change),
      least,
    },
  ]
}
