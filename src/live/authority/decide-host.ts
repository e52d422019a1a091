// What whoever drives a session may do.

import { snapToWords, type Span } from '../../core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../core/technique.ts'
import { nextWord, sameName, tidyName } from './names.ts'
import { courseOf, seatOf } from './reduce.ts'
import type {
  HostCommand,
  Now,
  Reading,
  RoomDecision,
  RoomEvent,
  RoomRefusal,
  RoomState,
  Seat,
} from './types.ts'

/** More hands than this are not in a room, and more entries of them not on a page. */
const MOST_HANDS = 500
const MOST_ENTRIES = 300
/** More readings than this are not accepted on a page. */
const MOST_READINGS = 100
const MOST_HOSTS = 20
/** A clock is set for so many minutes at most: sixty days. */
const LONGEST_CLOCK = 60 * 24 * 60
/** A session is kept for so many days at most. A server may allow fewer, and lowers what is asked for. */
const LONGEST_KEPT = 400
const MINUTE = 60_000
const DAY = 86_400_000

const refuse = (refused: RoomRefusal): RoomDecision => ({ refused })
const emit = (...events: RoomEvent[]): RoomDecision => ({ events })
const UNCHANGED = refuse('nothingChanged')

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most
const isTechnique = (technique: TechniqueId): boolean => TECHNIQUES.includes(technique)

/** Decides on what a host asks. Never throws and changes nothing. */
export function decideHost(state: RoomState, command: HostCommand, now: Now): RoomDecision {
  switch (command.type) {
    case 'go':
      return go(state, command, now)
    case 'show':
      return show(state, command.stop)
    case 'setClock': {
      const { minutes } = command
      if (courseOf(state.setup)[state.at]?.kind !== 'marking') return refuse('notOpen')
      if (minutes !== null && (!isWhole(minutes, LONGEST_CLOCK) || minutes === 0)) return refuse('badNumber')
      return emit({ type: 'clockSet', closes: minutes === null ? null : now.now + minutes * MINUTE })
    }
    case 'lock':
      return command.locked === state.locked ? UNCHANGED : emit({ type: 'lockSet', locked: command.locked })
    case 'askWord':
      if (command.on === (state.word !== null)) return UNCHANGED
      return emit({ type: 'wordSet', word: command.on ? nextWord(null, now) : null })
    case 'hideCount':
      if (command.hides === state.hidesCount) return UNCHANGED
      return emit({ type: 'countHidden', hides: command.hides })
    case 'hide':
    case 'rename':
    case 'answerName':
    case 'remove': {
      const seat = seatOf(state, command.seat)
      return seat ? decideAbout(seat, command) : refuse('noSuchSeat')
    }
    case 'accept':
      return accept(state, command.page, command.reading)
    case 'withdraw':
      if (!state.readings.some(({ id }) => id === command.id)) return refuse('noSuchReading')
      return emit({ type: 'withdrawn', id: command.id })
    case 'readers':
    case 'hands':
      return count(state, command)
    case 'keepUntil': {
      const { deletes } = command
      if (!Number.isInteger(deletes) || deletes > now.now + LONGEST_KEPT * DAY || deletes <= now.now)
        return refuse('badNumber')
      return emit({ type: 'keptUntil', deletes })
    }
    case 'addHost':
      if (Object.keys(state.hosts).length >= MOST_HOSTS) return refuse('full')
      return emit({ type: 'hostAdded', host: { id: freeId(state), drives: command.drives } })
    case 'dropHost':
      if (!state.hosts[command.host]) return refuse('noSuchHost')
      if (!Object.values(state.hosts).some(({ id, drives }) => drives && id !== command.host))
        return refuse('lastHost')
      return emit({ type: 'hostDropped', host: command.host })
  }
}

/** Ids are never used twice: the token of a host who was dropped would be another's. */
const freeId = (state: RoomState): string => `h${state.hostsSoFar + 1}`

function go(
  state: RoomState,
  { from, to }: Extract<HostCommand, { type: 'go' }>,
  { now }: Now,
): RoomDecision {
  const step = courseOf(state.setup)[to]
  if (!step) return refuse('noSuchStep')
  if (from !== state.at) return refuse('movedOn')
  if (to === state.at) return UNCHANGED
  const pages = step.kind === 'marking' ? step.pages : step.kind === 'again' ? [step.page] : []
  // Whoever has seen the key has nothing left to find.
  if (pages.length > 0 && pages.every(page => state.told.includes(page))) return refuse('alreadyTold')
  return emit({ type: 'went', to, at: now })
}

function show(state: RoomState, stop: number | null): RoomDecision {
  const step = courseOf(state.setup)[state.at]
  if (step?.kind !== 'key') return refuse('notOpen')
  const { marks, fairNotes } = state.setup.pages[step.page]!.key
  if (stop !== null && !isWhole(stop, marks.length + fairNotes.length - 1)) return refuse('noSuchMark')
  return stop === state.stop ? UNCHANGED : emit({ type: 'shown', stop })
}

type AboutSeat = Extract<HostCommand, { type: 'hide' | 'rename' | 'answerName' | 'remove' }>

function decideAbout(seat: Seat, command: AboutSeat): RoomDecision {
  switch (command.type) {
    case 'hide':
      if (command.hidden === seat.hidden) return UNCHANGED
      return emit({ type: 'seatHidden', seat: seat.id, hidden: command.hidden })
    case 'remove':
      if (command.out === seat.out) return UNCHANGED
      return emit({ type: 'seatOut', seat: seat.id, out: command.out })
    case 'rename': {
      const free = command.name && 'free' in command.name ? tidyName(command.name.free) : null
      if (command.name && free === null) return refuse('badName')
      const name = free === null ? seat.given : { free }
      return sameName(name, seat.name) ? UNCHANGED : emit({ type: 'renamed', seat: seat.id, name })
    }
    case 'answerName': {
      if (seat.asksFor === null) return UNCHANGED
      const answered: RoomEvent = { type: 'nameAsked', seat: seat.id, name: null }
      return command.yes
        ? emit({ type: 'renamed', seat: seat.id, name: { free: seat.asksFor } }, answered)
        : emit(answered)
    }
  }
}

function accept(state: RoomState, page: number, reading: Reading): RoomDecision {
  const here = state.setup.pages[page]
  if (!here) return refuse('noSuchPage')
  if (!state.told.includes(page)) return refuse('notTold')
  const checked = checkReading(reading, here)
  if (typeof checked === 'string') return refuse(checked)
  const accepted = state.readings.filter(one => one.page === page)
  if (accepted.length >= MOST_READINGS) return refuse('full')
  const asText = JSON.stringify(checked)
  if (accepted.some(one => JSON.stringify(one.reading) === asText)) return UNCHANGED
  return emit({ type: 'accepted', reading: { id: `r${state.next}`, page, reading: checked } })
}

/** The reading as it is kept, or what is wrong with it. */
function checkReading(
  reading: Reading,
  { text, key }: RoomState['setup']['pages'][number],
): Reading | RoomRefusal {
  if (reading.kind === 'flagged') {
    const span = snap(reading.span, text)
    return typeof span === 'string' ? span : { kind: 'flagged', span }
  }
  const { markId } = reading
  const mark = key.marks.find(({ id }) => id === markId)
  if (!mark) return 'noSuchMark'
  if (reading.kind === 'open') return { kind: 'open', markId }
  const { technique } = reading
  if (!isTechnique(technique) || mark.techniques.includes(technique)) return 'nothingChanged'
  return { kind: 'also', markId, technique }
}

function snap(span: Span, { text, words }: { text: string; words: readonly number[] }): Span | RoomRefusal {
  if (!isWhole(span.start, text.length) || !isWhole(span.end, text.length) || span.start >= span.end)
    return 'badSpan'
  return snapToWords(words, span) ?? 'badSpan'
}

function count(state: RoomState, command: Extract<HostCommand, { type: 'readers' | 'hands' }>): RoomDecision {
  const here = state.setup.pages[command.page]
  if (!here) return refuse('noSuchPage')
  if (state.setup.preset !== 'paper') return refuse('notOnPaper')
  if (command.type === 'readers') {
    const { page, readers } = command
    return isWhole(readers, MOST_HANDS) ? emit({ type: 'readersSet', page, readers }) : refuse('badNumber')
  }
  const { page, technique } = command
  if (!isWhole(command.count, MOST_HANDS)) return refuse('badNumber')
  if (technique !== null && !isTechnique(technique)) return refuse('badNumber')
  if ((state.paper[page]?.hands.length ?? 0) >= MOST_ENTRIES && command.count > 0) return refuse('full')
  const span = snap(command.span, here.text)
  if (typeof span === 'string') return refuse(span)
  return emit({ type: 'handsSet', page, hands: { span, technique, count: command.count } })
}
