// A session played through by the rules alone: who may do what, and when.

import { describe, expect, it } from 'vitest'
import { decideRoom } from '../../src/live/authority/decide.ts'
import { counterOf, foldLog, applyRecord } from '../../src/live/authority/reduce.ts'
import { MOST_CHANGES } from '../../src/live/authority/seat.ts'
import { aLesson, aPage, type Lesson } from './support/a-class.ts'

const MINUTE = 60_000

describe('a guided lesson', () => {
  it('goes from the lobby through the four beats to the end, page by page', () => {
    const lesson = aLesson([aPage('lamp-oil')])
    const seen = [lesson.step()]
    while (lesson.step() !== 'ended') {
      const { at } = lesson.state()
      expect(lesson.trainer({ type: 'go', from: at, to: at + 1 })).toBeNull()
      seen.push(lesson.step())
    }
    expect(seen).toEqual(['lobby', 'marking', 'where', 'split', 'again', 'shift', 'key', 'debrief', 'ended'])
  })

  it('lets players mark only while their page is open', () => {
    const lesson = aLesson()
    lesson.come(2)
    expect(lesson.mark(0, 'A greedy', 'clique', 'name-calling')).toBe('notOpen')
    lesson.goTo('marking')
    expect(lesson.mark(0, 'A greedy', 'clique', 'name-calling')).toBeNull()
    expect(lesson.mark(1, 'One crossing', 'late', 'innuendo', 1)).toBe('notOpen')
    lesson.goTo('where')
    expect(lesson.mark(0, 'Brask', 'secretly', 'nefarious-intent')).toBe('notOpen')
    lesson.goTo('again')
    expect(lesson.mark(0, 'Brask secretly', 'darkness', 'nefarious-intent')).toBeNull()
  })

  it('keeps the first answer when the page is marked again', () => {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('marking')
    lesson.mark(0, 'A greedy', 'clique', 'name-calling')
    lesson.handIn(0)
    lesson.goTo('again')
    lesson.mark(0, 'Three drums', 'June', 'jumping-to-conclusions')
    const page = lesson.state().seats[0]!.pages[0]!
    expect(page.first!.flags).toHaveLength(1)
    expect(page.first!.handedIn).toBe('flags')
    expect(page.round.flags).toHaveLength(2)
    // Whoever marks on has not handed in any more.
    expect(page.handedIn).toBe('no')
  })

  it('never opens a page again whose key was shown', () => {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('marking')
    lesson.goTo('key')
    const { at } = lesson.state()
    expect(lesson.state().told).toEqual([0])
    expect(lesson.trainer({ type: 'go', from: at, to: 1 })).toBe('alreadyTold')
    // The beats may be looked at once more.
    expect(lesson.trainer({ type: 'go', from: at, to: at - 1 })).toBeNull()
  })

  it('takes one step where two hosts press at once', () => {
    const lesson = aLesson()
    expect(lesson.trainer({ type: 'go', from: 0, to: 1 })).toBeNull()
    expect(lesson.trainer({ type: 'go', from: 0, to: 1 })).toBe('movedOn')
    expect(lesson.step()).toBe('marking')
  })

  it('takes “nothing here” for an answer, and neither an empty hand-in nor one that contradicts itself', () => {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('marking')
    expect(lesson.player(0, { type: 'handIn', page: 0, nothingToFlag: false })).toBe('nothingFlagged')
    expect(lesson.player(0, { type: 'handIn', page: 0, nothingToFlag: true })).toBeNull()
    expect(lesson.state().seats[0]!.pages[0]!.handedIn).toBe('nothing')
    expect(lesson.player(0, { type: 'takeBack', page: 0 })).toBeNull()
    lesson.mark(0, 'A greedy', 'clique', 'name-calling')
    expect(lesson.player(0, { type: 'handIn', page: 0, nothingToFlag: true })).toBe('flagsPresent')
  })

  it('has an end to changes on one page, so that a log has one', () => {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('marking')
    for (let change = 0; change < MOST_CHANGES; change++)
      expect(
        lesson.player(0, { type: change % 2 ? 'takeBack' : 'handIn', page: 0, nothingToFlag: true }),
      ).toBeNull()
    expect(lesson.handIn(0)).toBe('tooManyChanges')
  })
})

describe('first answers', () => {
  const back = (lesson: Lesson): void => {
    const { at } = lesson.state()
    expect(lesson.trainer({ type: 'go', from: at, to: at - 1 })).toBeNull()
  }
  const firstOf = (lesson: Lesson): number => lesson.state().seats[0]!.pages[0]!.first!.flags.length

  /** One player, who has marked one passage. */
  function begun(): Lesson {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('marking')
    expect(lesson.mark(0, 'A greedy', 'clique', 'name-calling')).toBeNull()
    return lesson
  }

  it('are those from before the talk, however far the trainer steps back after it', () => {
    const lesson = begun()
    lesson.goTo('again')
    expect(lesson.mark(0, 'Three drums', 'June', 'jumping-to-conclusions')).toBeNull()
    lesson.goTo('shift')
    while (lesson.step() !== 'marking') back(lesson)
    lesson.goTo('shift')
    expect(firstOf(lesson)).toBe(1)
    // What the phone works out by itself is the same.
    expect(lesson.seat('s0').getState().view!.own[0]!.first!.flags).toHaveLength(1)
  })

  it('are taken anew where a page is opened once more before the talk', () => {
    const lesson = begun()
    lesson.goTo('where')
    back(lesson)
    expect(lesson.mark(0, 'Three drums', 'June', 'jumping-to-conclusions')).toBeNull()
    lesson.goTo('where')
    expect(firstOf(lesson)).toBe(2)
  })
})

describe('other ways through', () => {
  it('opens all pages at once for a window, and shuts them when its time is over', () => {
    const lesson = aLesson(undefined, { preset: 'window', minutes: 10 })
    lesson.come(1)
    lesson.goTo('marking')
    expect(lesson.mark(0, 'A greedy', 'clique', 'name-calling')).toBeNull()
    expect(lesson.player(0, { type: 'handIn', page: 1, nothingToFlag: true })).toBeNull()
    lesson.wait(10 * MINUTE)
    // What was marked in time may still be on the way.
    expect(lesson.step()).toBe('marking')
    lesson.wait(5000)
    expect(lesson.step()).toBe('where')
    expect(lesson.state().seats[0]!.pages[1]!.first!.handedIn).toBe('nothing')
  })

  it('tells homework to each player once they have handed a page in, and to nobody before', () => {
    const lesson = aLesson(undefined, { preset: 'homework' })
    lesson.come(2)
    expect(lesson.step()).toBe('marking')
    expect(lesson.player(0, { type: 'tellMe', page: 0 })).toBe('notOpen')
    lesson.mark(0, 'A greedy', 'clique', 'name-calling')
    lesson.handIn(0)
    expect(lesson.player(0, { type: 'tellMe', page: 0 })).toBeNull()
    expect(lesson.mark(0, 'Brask', 'secretly', 'nefarious-intent')).toBe('notOpen')
    expect(lesson.mark(1, 'Brask', 'secretly', 'nefarious-intent')).toBeNull()
    expect(lesson.seat('s0').getState().view!.open).toEqual([1])
  })

  it('measures by halves: one half begins with one form, the other with the other', () => {
    const pages = [aPage('lamp-oil', 'before'), aPage('quiet-ferry', 'after')]
    const lesson = aLesson(pages, { measure: 'halves' })
    lesson.come(2)
    lesson.goTo('marking')
    expect(lesson.handIn(0, 0)).toBeNull()
    expect(lesson.handIn(0, 1)).toBe('notOpen')
    expect(lesson.handIn(1, 1)).toBeNull()
    lesson.goTo('marking')
    expect(lesson.handIn(0, 1)).toBeNull()
    lesson.goTo('debrief')
    // A check-up is never told.
    expect(lesson.state().told).toEqual([])
  })

  it('counts hands where the class reads on paper, and only there', () => {
    const lesson = aLesson([aPage('lamp-oil')], { preset: 'paper' })
    const span = { start: 0, end: 10 }
    const hands = { type: 'hands', page: 0, span, technique: null } as const
    expect(() => lesson.join()).toThrow('locked')
    expect(lesson.trainer({ type: 'readers', page: 0, readers: 24 })).toBeNull()
    expect(lesson.trainer({ ...hands, count: 7 })).toBeNull()
    expect(lesson.trainer({ ...hands, count: 9 })).toBeNull()
    expect(lesson.state().paper[0]).toMatchObject({ readers: 24, hands: [{ count: 9 }] })
    expect(lesson.trainer({ ...hands, count: 0 })).toBeNull()
    expect(lesson.state().paper[0]!.hands).toEqual([])
    expect(aLesson().trainer({ ...hands, count: 1 })).toBe('notOnPaper')
    expect(lesson.trainer({ ...hands, count: -1 })).toBe('badNumber')
  })
})

describe('the door', () => {
  it('can be locked, and unlocked', () => {
    const lesson = aLesson()
    lesson.trainer({ type: 'lock', locked: true })
    expect(() => lesson.join()).toThrow('locked')
    lesson.trainer({ type: 'lock', locked: false })
    expect(lesson.join()).toBe('s0')
  })

  it('asks for the word on the wall, and takes the one before for who is just typing it', () => {
    const lesson = aLesson()
    lesson.trainer({ type: 'askWord', on: true })
    const first = lesson.state().word!.now
    lesson.act({ type: 'newWord' }, { role: 'server' })
    const second = lesson.state().word!.now
    const come = (word: number | null) =>
      lesson.act({ type: 'join', device: 'd', word, most: 9 }, { role: 'server' })
    expect(second).not.toBe(first)
    expect(come(null)).toBe('wrongWord')
    expect(come(first)).toBeNull()
    expect(come(second)).toBeNull()
    lesson.act({ type: 'newWord' }, { role: 'server' })
    expect(come(first)).toBe('wrongWord')
  })

  it('is open to latecomers, at any step before the end', () => {
    const lesson = aLesson()
    lesson.goTo('debrief')
    expect(lesson.join()).toBe('s0')
    lesson.goTo('ended')
    expect(() => lesson.join()).toThrow('over')
  })

  it('lets nobody in where every seat is taken, and a seat that was freed can be taken', () => {
    const lesson = aLesson()
    const come = () => lesson.act({ type: 'join', device: 'd', word: null, most: 2 }, { role: 'server' })
    expect([come(), come(), come()]).toEqual([null, null, 'full'])
    lesson.trainer({ type: 'remove', seat: 's0', out: 'removed' })
    expect([come(), come()]).toEqual([null, 'full'])
    lesson.trainer({ type: 'remove', seat: 's1', out: 'removed' })
    expect(come()).toBeNull()
    lesson.trainer({ type: 'remove', seat: 's2', out: 'removed' })
    // Nobody fills a log by being shown out again and again.
    expect(come()).toBe('full')
  })

  it('gives nobody the same name or seat code as another', () => {
    const lesson = aLesson()
    lesson.come(600)
    const { seats } = lesson.state()
    expect(new Set(seats.map(({ name }) => JSON.stringify(name))).size).toBe(600)
    expect(new Set(seats.map(({ code }) => code)).size).toBe(600)
  })
})

describe('seats', () => {
  it('can be shown out, banned with their device, and brought back', () => {
    const lesson = aLesson()
    lesson.join('phone-a')
    lesson.goTo('marking')
    lesson.mark(0, 'A greedy', 'clique', 'name-calling')
    lesson.trainer({ type: 'remove', seat: 's0', out: 'banned' })
    expect(lesson.handIn(0)).toBe('notOpen')
    expect(() => lesson.join('phone-a')).toThrow('banned')
    expect(lesson.join('phone-b')).toBe('s1')
    lesson.trainer({ type: 'remove', seat: 's0', out: null })
    expect(lesson.handIn(0)).toBeNull()
    expect(lesson.state().seats[0]!.pages[0]!.round.flags).toHaveLength(1)
  })

  it('are renamed by a host, or by asking one, and back', () => {
    const lesson = aLesson()
    lesson.come(1)
    const { given } = lesson.state().seats[0]!
    expect(lesson.player(0, { type: 'askName', name: '  Ada   of the row ' })).toBeNull()
    expect(lesson.state().seats[0]!).toMatchObject({ asksFor: 'Ada of the row', name: given })
    lesson.trainer({ type: 'answerName', seat: 's0', yes: true })
    expect(lesson.state().seats[0]!).toMatchObject({ asksFor: null, name: { free: 'Ada of the row' } })
    lesson.trainer({ type: 'rename', seat: 's0', name: null })
    expect(lesson.state().seats[0]!.name).toEqual(given)
  })

  it.each(['', '   ', 'x'.repeat(25), 'a\u202eb', 'a\u0000b'])('may not be called %j', name => {
    const lesson = aLesson()
    lesson.come(1)
    expect(lesson.player(0, { type: 'askName', name })).toBe('badName')
  })
})

describe('rights', () => {
  it('are the host’s own: a seat may not drive, nor a host mark', () => {
    const lesson = aLesson()
    lesson.come(1)
    const now = { now: 0, chance: () => 0 }
    const go = { type: 'go', from: 0, to: 1 } as const
    const state = lesson.state()
    expect(decideRoom(state, go, { role: 'seat', id: 's0' }, now)).toEqual({ refused: 'notYours' })
    expect(decideRoom(state, go, { role: 'host', id: 'h9' }, now)).toEqual({ refused: 'noSuchHost' })
    const handIn = { type: 'handIn', page: 0, nothingToFlag: true } as const
    expect(decideRoom(state, handIn, { role: 'host', id: 'h1' }, now)).toEqual({ refused: 'notYours' })
    const join = { type: 'join', device: 'x', word: null, most: 9 } as const
    expect(decideRoom(state, join, { role: 'seat', id: 's0' }, now)).toEqual({ refused: 'notYours' })
  })

  it('can be shared with who drives and who only watches, and somebody always drives', () => {
    const lesson = aLesson()
    lesson.trainer({ type: 'addHost', drives: false })
    lesson.trainer({ type: 'addHost', drives: true })
    const go = { type: 'go', from: 0, to: 1 } as const
    expect(lesson.act(go, { role: 'host', id: 'h2' })).toBe('onlyWatching')
    expect(lesson.act(go, { role: 'host', id: 'h3' })).toBeNull()
    expect(lesson.trainer({ type: 'dropHost', host: 'h1' })).toBeNull()
    expect(lesson.act({ type: 'dropHost', host: 'h3' }, { role: 'host', id: 'h3' })).toBe('lastHost')
    lesson.act({ type: 'addHost', drives: true }, { role: 'host', id: 'h3' })
    // The first host's link opens nothing any more, and no new host gets its number.
    expect(Object.keys(lesson.state().hosts)).toEqual(['h2', 'h3', 'h4'])
  })
})

describe('the key on the wall', () => {
  it('is told passage by passage, as a host points, and whole again at the next step', () => {
    const lesson = aLesson([aPage('lamp-oil')])
    expect(lesson.trainer({ type: 'show', stop: 0 })).toBe('notOpen')
    lesson.goTo('key')
    const wall = lesson.wall()
    expect(wall.getState().view!.stop).toBeNull()
    expect(lesson.trainer({ type: 'show', stop: 2 })).toBeNull()
    expect(wall.getState().view!.stop).toBe(2)
    expect(lesson.trainer({ type: 'show', stop: 2 })).toBe('nothingChanged')
    expect(lesson.trainer({ type: 'show', stop: 99 })).toBe('noSuchMark')
    expect(lesson.trainer({ type: 'show', stop: null })).toBeNull()
    lesson.trainer({ type: 'show', stop: 1 })
    lesson.goTo('debrief')
    expect(wall.getState().view!.stop).toBeNull()
  })
})

describe('the class’s reading', () => {
  const told = () => {
    const lesson = aLesson()
    lesson.come(1)
    lesson.goTo('key')
    return lesson
  }

  it('is accepted once the key is on the wall, and can be withdrawn', () => {
    const lesson = told()
    const reading = { kind: 'also', markId: 'no-names', technique: 'innuendo' } as const
    expect(lesson.trainer({ type: 'accept', page: 1, reading })).toBe('notTold')
    expect(lesson.trainer({ type: 'accept', page: 0, reading })).toBeNull()
    expect(lesson.trainer({ type: 'accept', page: 0, reading })).toBe('nothingChanged')
    expect(lesson.state().readings).toEqual([{ id: 'r1', page: 0, reading }])
    lesson.trainer({ type: 'withdraw', id: 'r1' })
    expect(lesson.state().readings).toEqual([])
  })

  it('has to be about a passage and a name there is', () => {
    const lesson = told()
    const accept = (reading: object) =>
      lesson.trainer({ type: 'accept', page: 0, reading: reading as { kind: 'open'; markId: string } })
    expect(accept({ kind: 'open', markId: 'nobody' })).toBe('noSuchMark')
    expect(accept({ kind: 'flagged', span: { start: 5, end: 5 } })).toBe('badSpan')
    expect(accept({ kind: 'flagged', span: { start: 5, end: 9e9 } })).toBe('badSpan')
    expect(accept({ kind: 'also', markId: 'no-names', technique: 'anonymous-sourcing' })).toBe(
      'nothingChanged',
    )
  })
})

describe('the log', () => {
  it('folds to the very room it came from', () => {
    const lesson = aLesson()
    lesson.come(3)
    lesson.goTo('marking')
    lesson.mark(0, 'A greedy', 'clique', 'name-calling')
    lesson.mark(2, 'Three drums', 'June', 'jumping-to-conclusions')
    lesson.player(2, { type: 'mark', page: 0, command: { type: 'undo' } })
    lesson.goTo('key')
    const read = JSON.parse(JSON.stringify(lesson.records())) as ReturnType<typeof lesson.records>
    expect(foldLog(read)).toEqual(lesson.state())
  })

  it('counts commands by device, for players and for hosts', () => {
    const lesson = aLesson()
    lesson.come(1)
    const record = { seq: 9, at: 0, events: [] }
    let state = applyRecord(lesson.state(), { ...record, who: 's0', device: 'phone', n: 4 })
    state = applyRecord(state, { ...record, who: 'h1', device: 'laptop', n: 2 })
    expect(counterOf(state, 's0', 'phone')).toBe(4)
    expect(counterOf(state, 's0', 'laptop')).toBe(0)
    expect(counterOf(state, 'h1', 'laptop')).toBe(2)
  })
})
