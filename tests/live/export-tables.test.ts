// A session as tables, worked out by hand for a small class, and as CSV, read back by its own library.

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { discern } from '../../src/core/discernment.ts'
import { meanWithInterval } from '../../src/live/authority/class/student.ts'
import { tableCsv } from '../../src/export/live/csv.ts'
import type { Table } from '../../src/export/live/table.ts'
import { sessionTables } from '../../src/export/live/tables.ts'
import { COLUMNS, TABLES, WORD_KEYS, type LiveWords, type TableId } from '../../src/export/live/words.ts'
import { openClass, pageOf, type ClassPlay } from './support/class-play.ts'
import { aLesson, aPage } from './support/a-class.ts'
import { CLIQUE, COUNCIL, DARKNESS } from './support/lamp-class.ts'

const WORDS: LiveWords = {
  word: key => key,
  name: ({ name, number }) => ('free' in name ? name.free : `Player ${number + 1}`),
  technique: technique => technique.toUpperCase(),
  sure: confidence => `${confidence}!`,
  language: tag => `in ${tag}`,
  when: moment => `at ${moment}`,
}

const tablesOf = (room: ClassPlay): Record<TableId, Table> =>
  Object.fromEntries(sessionTables(room.state(), WORDS).map(table => [table.id, table])) as Record<
    TableId,
    Table
  >

/** Rows by the names of their columns; empty cells left out. */
const rowsOf = ({ heads, rows }: Table) =>
  rows.map(row =>
    Object.fromEntries(
      heads.flatMap((head, index) => (row[index] === null ? [] : [[head.replace('head.', ''), row[index]]])),
    ),
  )

function twoVotes(): ClassPlay {
  const room = openClass([pageOf('lamp-oil'), pageOf('quiet-ferry')], { secondVote: true, asksSure: true })
  const [ana, bo, out] = [room.join(), room.join(), room.join()]
  room.ask({ type: 'rename', seat: bo, name: { free: '=HYPERLINK("x")' } })
  room.goTo('marking', 0)
  room.marks(ana, 0, [CLIQUE, 'loaded-language', 'sure'], [DARKNESS, 'nefarious-intent', 'hunch'])
  room.marks(bo, 0, [CLIQUE, 'exaggeration'], [COUNCIL, 'cherry-picking', 'likely'])
  room.marks(out, 0, [CLIQUE, 'exaggeration'])
  room.ask({ type: 'remove', seat: out, out: 'removed' })
  room.goTo('again', 0)
  room.clears(bo, 0)
  room.marks(bo, 0, [CLIQUE, 'name-calling'])
  room.goTo('key', 0)
  return room
}

describe('the tables of a session', () => {
  it('have a sheet for each, in one order, with the words they are given', () => {
    const tables = sessionTables(twoVotes().state(), WORDS)
    expect(tables.map(({ id }) => id)).toEqual(TABLES.filter(id => id !== 'hands'))
    for (const { id, name, heads, rows } of tables) {
      expect(name).toBe(`sheet.${id}`)
      expect(heads).toEqual(COLUMNS[id].map(column => `head.${column}`))
      for (const row of rows) expect(row).toHaveLength(heads.length)
    }
  })

  it('ask for no word that is not on the list, and for none twice', () => {
    const asked = new Set<string>()
    const room = twoVotes()
    room.accepts(0, { kind: 'open', markId: 'clique' })
    sessionTables(room.state(), { ...WORDS, word: key => (asked.add(key), key) })
    for (const key of asked) expect(WORD_KEYS).toContain(key)
    expect(new Set(WORD_KEYS).size).toBe(WORD_KEYS.length)
  })

  it('say how the session was set and what was accepted', () => {
    const room = twoVotes()
    room.accepts(0, { kind: 'also', markId: 'clique', technique: 'exaggeration' })
    room.accepts(0, { kind: 'open', markId: 'darkness' })
    const rows = rowsOf(tablesOf(room).session)
    expect(rows).toContainEqual({ setting: 'setting.code', value: 'K7RWD' })
    expect(rows).toContainEqual({ setting: 'setting.created', value: 'at 1800000000000' })
    expect(rows).toContainEqual({ setting: 'setting.players', value: 2 })
    expect(rows).toContainEqual({ setting: 'setting.secondVote', value: 'say.yes' })
    expect(rows).toContainEqual({ setting: 'setting.minutes' })
    expect(rows).toContainEqual({
      setting: 'setting.page 1',
      value: 'Who Drank the Lamp Oil of Candle Row?',
      detail: 'use.play',
    })
    expect(rows.slice(-2)).toEqual([
      { setting: 'reading.also (setting.page 1)', value: 'EXAGGERATION', detail: CLIQUE },
      { setting: 'reading.open (setting.page 1)', value: DARKNESS },
    ])
  })

  it('tell nobody what one player answered in a check-up', () => {
    const lesson = aLesson([aPage('lamp-oil', 'before'), aPage('quiet-ferry')], { measure: 'before' })
    lesson.come(1)
    lesson.goTo('marking')
    expect(lesson.mark(0, 'A greedy', 'clique', 'name-calling')).toBeNull()
    const tables = sessionTables(lesson.state(), WORDS)
    const of = (id: TableId) => rowsOf(tables.find(table => table.id === id)!)
    expect(of('flags')).toEqual([])
    expect(of('results').map(({ page }) => page)).toEqual([2])
  })

  it('hold what was counted of a class on paper', () => {
    const lesson = aLesson([aPage('lamp-oil'), aPage('quiet-ferry')], { preset: 'paper' })
    lesson.goTo('marking')
    const { text } = lesson.state().setup.pages[0]!.text
    const span = { start: text.indexOf(CLIQUE), end: text.indexOf(CLIQUE) + CLIQUE.length }
    expect(lesson.trainer({ type: 'readers', page: 0, readers: 20 })).toBeNull()
    expect(lesson.trainer({ type: 'hands', page: 0, span, technique: 'name-calling', count: 7 })).toBeNull()
    const hands = sessionTables(lesson.state(), WORDS).find(({ id }) => id === 'hands')!
    const headline = 'Who Drank the Lamp Oil of Candle Row?'
    expect(rowsOf(hands)).toEqual([
      { page: 1, headline, readers: 20 },
      { page: 1, headline, words: CLIQUE, technique: 'NAME-CALLING', hands: 7 },
      { page: 2, headline: expect.any(String) as string, readers: 0 },
    ])
  })

  it('have a row for each player and page, answered or not', () => {
    const rows = rowsOf(tablesOf(twoVotes()).results)
    expect(rows).toHaveLength(4)
    expect(rows[0]).toEqual({
      name: 'Player 1',
      page: 1,
      headline: 'Who Drank the Lamp Oil of Candle Row?',
      handedIn: 'handedIn.flags',
      score: 50,
      firstScore: 50,
      found: 2,
      half: 0,
      missed: 2,
      falseFlags: 0,
      fair: 8,
      leftAlone: 8,
    })
    // Before the talk (0.75 − 0.5) / 4, after it 1 / 4.
    expect(rows[2]).toMatchObject({
      name: '=HYPERLINK("x")',
      score: 25,
      firstScore: 6.25,
      found: 1,
      missed: 3,
    })
    expect(rows[3]).toEqual({
      name: '=HYPERLINK("x")',
      page: 2,
      headline: 'Ferry Carries 212 in a Week of Fog',
      handedIn: 'handedIn.no',
    })
  })

  it('have every flag of either marking, with what became of it', () => {
    const rows = rowsOf(tablesOf(twoVotes()).flags)
    expect(rows.map(({ name, vote, words }) => [name, vote, words])).toEqual([
      ['Player 1', 'vote.first', CLIQUE],
      ['Player 1', 'vote.first', DARKNESS],
      ['Player 1', 'vote.second', CLIQUE],
      ['Player 1', 'vote.second', DARKNESS],
      ['=HYPERLINK("x")', 'vote.first', CLIQUE],
      ['=HYPERLINK("x")', 'vote.first', COUNCIL],
      ['=HYPERLINK("x")', 'vote.second', CLIQUE],
    ])
    expect(rows[0]).toMatchObject({
      technique: 'LOADED-LANGUAGE',
      sure: 'sure!',
      verdict: 'verdict.found',
      keyTechnique: 'LOADED-LANGUAGE',
      passage: 'clique',
    })
    expect(rows[4]).toMatchObject({
      technique: 'EXAGGERATION',
      verdict: 'verdict.found',
      keyTechnique: 'NAME-CALLING',
    })
    expect(rows[5]).toEqual({
      name: '=HYPERLINK("x")',
      page: 1,
      headline: 'Who Drank the Lamp Oil of Candle Row?',
      vote: 'vote.first',
      words: COUNCIL,
      technique: 'CHERRY-PICKING',
      sure: 'likely!',
      verdict: 'verdict.false',
    })
  })

  it('have techniques and confusions of pages that were told, and none before', () => {
    const room = openClass([pageOf('lamp-oil')])
    const ana = room.join()
    room.goTo('marking')
    room.marks(ana, 0, [CLIQUE, 'exaggeration'])
    expect(tablesOf(room).techniques.rows).toEqual([])
    room.goTo('key', 0)
    expect(rowsOf(tablesOf(room).techniques)).toContainEqual({
      technique: 'NAME-CALLING',
      met: 1,
      found: 1,
      named: 0,
    })
    expect(tablesOf(room).confusions.rows).toEqual([['NAME-CALLING', 'EXAGGERATION', 1]])
  })

  it('measure the class, and nobody alone', () => {
    const pages = [
      ...Array.from({ length: 6 }, () => pageOf('lamp-oil', 'before')),
      ...Array.from({ length: 6 }, () => pageOf('lamp-oil', 'after')),
    ]
    const room = openClass(pages, { measure: 'halves' })
    // Even numbers: those with an odd one have the forms the other way round, which the class’s own tests hold.
    const seats = Array.from({ length: 6 }, () => room.join()).filter((_, index) => index % 2 === 0)
    room.goTo('marking', 0)
    for (const seat of seats)
      for (let page = 0; page < 6; page++) room.marks(seat, page, [CLIQUE, 'name-calling'])
    room.goTo('marking', 6)
    seats.forEach((seat, index) => {
      for (let page = 6; page < 12; page++)
        room.marks(
          seat,
          page,
          [CLIQUE, 'name-calling'],
          ...(index > 0 ? ([[DARKNESS, 'nefarious-intent']] as const) : []),
        )
    })
    const one = discern({ signal: 24, hits: 6, noise: 48, falseAlarms: 0 })
    const two = discern({ signal: 24, hits: 12, noise: 48, falseAlarms: 0 })
    const three = (value: number) => Math.round(value * 1000) / 1000
    const mean = (before: number, after: number) => three((before + 2 * after) / 3)
    const { measure } = tablesOf(room)
    const [before, after, change, ...more] = rowsOf(measure)
    expect(more).toEqual([])
    expect(measure.heads).not.toContain('head.name')
    expect(before).toEqual({
      form: 'form.before',
      people: 3,
      ...{ d: three(one.sensitivity.value), dLow: before!['d'], dHigh: before!['d'] },
      ...{ c: three(one.criterion.value), cLow: before!['c'], cHigh: before!['c'] },
    })
    expect(after).toMatchObject({
      form: 'form.after',
      people: 3,
      d: mean(one.sensitivity.value, two.sensitivity.value),
      c: mean(one.criterion.value, two.criterion.value),
    })
    const gain = two.sensitivity.value - one.sensitivity.value
    const { low, high } = meanWithInterval([0, gain, gain])
    expect(change).toMatchObject({
      form: 'form.change',
      people: 3,
      d: three((2 * gain) / 3),
      dLow: three(low),
      dHigh: three(high),
    })
    expect(change!['least']).toBeGreaterThan(0)
  })

  it.each([
    ['before', 'form.a'],
    ['after', 'form.b'],
  ] as const)('have one row for the class where it read one form (%s), and nobody’s own', (use, form) => {
    const pages = Array.from({ length: 6 }, () => pageOf('lamp-oil', use))
    const room = openClass(pages, { measure: use })
    const seats = [room.join(), room.join(), room.join()]
    room.goTo('marking', 0)
    const read = (seat: (typeof seats)[number]) =>
      pages.forEach((_, page) => room.marks(seat, page, [CLIQUE, 'name-calling']))
    seats.slice(1).forEach(read)
    // Of two nothing is told, not even that there were two.
    expect(rowsOf(tablesOf(room).measure)).toEqual([{ form }])
    read(seats[0]!)
    const { value } = discern({ signal: 24, hits: 6, noise: 48, falseAlarms: 0 }).sensitivity
    const d = Math.round(value * 1000) / 1000
    const rows = rowsOf(tablesOf(room).measure)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ form, people: 3, d, dLow: d, dHigh: d })
  })

  it('can be had at any moment, of a class that has done nothing yet, and of one on paper', () => {
    expect(() => tablesOf(openClass([pageOf('lamp-oil')]))).not.toThrow()
    const paper = openClass([pageOf('lamp-oil')], { preset: 'paper', measure: 'none' })
    expect(tablesOf(paper).results.rows).toEqual([])
  })
})

describe('as CSV', () => {
  it('is read back as it was, with no cell a formula', () => {
    const { results } = tablesOf(twoVotes())
    const csv = tableCsv(results, false)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data[0]).toEqual(results.heads)
    expect(data).toHaveLength(1 + results.rows.length)
    expect(data[1]).toEqual(results.rows[0]!.map(String))
    expect(data[3]![0]).toBe('\'=HYPERLINK("x")')
    for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+@]/)
  })

  it('writes numbers as a place does, those below nothing, too', () => {
    const table: Table = {
      id: 'measure',
      name: 'm',
      heads: ['a', 'b'],
      rows: [
        [-0.5, '-0,5'],
        [1.25, null],
      ],
    }
    expect(tableCsv(table, true)).toBe("\uFEFFa;b\r\n-0,5;'-0,5\r\n1,25;\r\n")
    expect(tableCsv(table, false)).toBe('\uFEFFa,b\r\n-0.5,"\'-0,5"\r\n1.25,\r\n')
  })
})
