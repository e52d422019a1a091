// A session as tables, for spreadsheets and for whoever does research with it: from the folded room alone, so it can be
// had at any moment, also while the session is on.

import { debriefOf } from '../../live/authority/class/debrief.ts'
import { measureOf } from '../../live/authority/class/measure.ts'
import { seatsThatCount } from '../../live/authority/class/readers.ts'
import type { GroupMeasure } from '../../live/authority/class-types.ts'
import type { RoomState } from '../../live/authority/types.ts'
import { headlineOf, sliceOf } from './page-words.ts'
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
  const tables = TABLES.filter(id => id !== 'hands' || state.setup.preset === 'paper')
  return tables.map(id => tableOf(id, rowsOf(id, state, words), words))
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
      return measureRows(state, words)
    case 'hands':
      return handRows(state, words)
  }
}

/** What was counted of a class on paper: a row for each page with its readers, then one for the hands of each passage. */
function handRows({ paper, setup }: RoomState, words: LiveWords): Row[] {
  return setup.pages.flatMap(({ text }, page) => {
    const { readers, hands } = paper[page] ?? { readers: 0, hands: [] }
    const about = { page: page + 1, headline: headlineOf(text) }
    const inOrder = hands.toSorted((one, other) => one.span.start - other.span.start)
    return [
      { ...about, readers },
      ...inOrder.map(({ span, technique, count }) => ({
        ...about,
        words: sliceOf(text, span),
        technique: technique && words.technique(technique),
        hands: count,
      })),
    ]
  })
}

/** A row of the class; what is too little to tell stays empty. */
const classRow = (form: string, measure: GroupMeasure | null): Row => ({
  form,
  ...(measure && {
    people: measure.people,
    d: measure.sensitivity.value,
    dLow: measure.sensitivity.low,
    dHigh: measure.sensitivity.high,
    c: measure.criterion.value,
    cLow: measure.criterion.low,
    cHigh: measure.criterion.high,
  }),
})

/** The class alone, by form: players are told that a check-up says nothing of one person, and a file keeps to that. */
function measureRows(state: RoomState, { word }: LiveWords): Row[] {
  const { before, after, change, least } = measureOf(state)
  switch (state.setup.measure) {
    case 'none':
      return []
    case 'before':
      return [classRow(word('form.a'), before)]
    case 'after':
      return [classRow(word('form.b'), after)]
    case 'halves':
      return [
        classRow(word('form.before'), before),
        classRow(word('form.after'), after),
        { ...classRow(word('form.change'), change), least },
      ]
  }
}
