// What a session was: its settings, its pages, and the readings that were accepted against the key.

import type { AcceptedReading, RoomState } from '../../live/authority/types.ts'
import { headlineOf, sliceOf } from './page-words.ts'
import type { Row } from './table.ts'
import type { LiveWords } from './words.ts'

/** The rows of the first table. `players` is how many count. */
export function sessionRows(state: RoomState, players: number, words: LiveWords): Row[] {
  const { setup } = state
  const { word } = words
  const yesNo = (is: boolean): string => word(is ? 'say.yes' : 'say.no')
  return [
    { setting: word('setting.code'), value: state.code },
    { setting: word('setting.created'), value: words.when(state.created) },
    { setting: word('setting.language'), value: words.language(setup.language) },
    { setting: word('setting.preset'), value: word(`preset.${setup.preset}`) },
    { setting: word('setting.palette'), value: word(`palette.${setup.palette}`) },
    { setting: word('setting.asksSure'), value: yesNo(setup.asksSure) },
    { setting: word('setting.secondVote'), value: yesNo(setup.secondVote) },
    { setting: word('setting.minutes'), value: setup.minutes },
    { setting: word('setting.measure'), value: word(`measured.${setup.measure}`) },
    { setting: word('setting.players'), value: players },
    { setting: word('setting.deletes'), value: words.when(state.deletes) },
    ...setup.pages.map(({ text, use }, index) => ({
      setting: `${word('setting.page')} ${index + 1}`,
      value: headlineOf(text),
      detail: word(`use.${use}`),
    })),
    ...state.readings.map(reading => readingRow(reading, state, words)),
  ]
}

/** A reading: of which kind, about which words, and on which page. */
function readingRow({ page, reading }: AcceptedReading, { setup }: RoomState, words: LiveWords): Row {
  const { text, key } = setup.pages[page]!
  const span =
    reading.kind === 'flagged' ? reading.span : key.marks.find(({ id }) => id === reading.markId)!.core
  const quoted = sliceOf(text, span)
  return {
    setting: `${words.word(`reading.${reading.kind}`)} (${words.word('setting.page')} ${page + 1})`,
    value: reading.kind === 'also' ? words.technique(reading.technique) : quoted,
    detail: reading.kind === 'also' ? quoted : null,
  }
}
