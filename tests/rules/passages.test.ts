// The reveal: every mark, every false flag and every fair note that was left alone has its stop, in page order.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { passagesOf } from '../../src/core/passages.ts'
import { aRound } from './support/a-round.ts'
import { cases, scoreOf } from './support/excerpts.ts'

const page = () =>
  aRound()
    .part('headline', 'Shame of the council.')
    .text(
      'Only a fool would sign it. The vote is on Tuesday. Some say it is doomed. ' +
        'Two people said the draft was late. It always rains here. The draft is online.',
    )
    .mark('m3', 'Some say', { techniques: ['vague-attribution'] })
    .mark('m1', 'Shame')
    .mark('m2', 'Only a fool', { extent: 'Only a fool would sign it', techniques: ['name-calling'] })
    .mark('m4', 'always', { techniques: ['exaggeration'], optional: true })
    .fairNote('n1', 'Two people said')

describe('by example', () => {
  it('an empty page tells of misses, what was open, fair notes and the rest', () => {
    const play = page().start().nothingToFlag()
    expect(play.passages().map(({ kind, markId, noteId }) => [kind, markId ?? noteId])).toEqual([
      ['miss', 'm1'],
      ['miss', 'm2'],
      ['miss', 'm3'],
      ['fair-note', 'n1'],
      ['open', 'm4'],
      ['rest', null],
    ])
    // Neither the sentence with the note nor the one with an optional mark is "the rest".
    expect(play.passages().at(-1)!.spans).toEqual([play.text.units[2], play.text.units[6]])
  })

  it('each way to flag has its kind', () => {
    const play = page().start()
    play.flag('Shame').drag('fool', 'sign').choose('cui-bono').flag('Some say it', 'vague-attribution')
    play.flag('people').flag('always').flag('online').flag('The vote', 'cui-bono')
    expect(play.passages().map(({ kind, markId, noteId }) => [kind, markId ?? noteId])).toEqual([
      ['hit', 'm1'],
      ['wrong-name', 'm2'],
      ['false-flag', null],
      ['hit', 'm3'],
      ['false-on-note', 'n1'],
      ['arguable', 'm4'],
      ['false-flag', null],
    ])
  })

  it('another name of the family is a wrong name too', () => {
    const play = page().start().flag('Shame', 'exaggeration')
    expect(play.passages()[0]).toMatchObject({ kind: 'wrong-name', markId: 'm1' })
  })

  it('a mark found in part is half a hit, further strokes on it are spare', () => {
    const play = aRound()
      .text('They are greedy and grasping and heartless and cruel.')
      .mark('m1', 'greedy and grasping and heartless and cruel')
      .start()
    play.flag('greedy').flag('cruel', 'cui-bono')
    expect(play.passages().map(({ kind, markId, flag }) => [kind, markId, flag])).toEqual([
      ['half-hit', 'm1', 0],
      ['spare', null, 1],
    ])
  })

  it('shows the core, whether it was missed or flagged', () => {
    const play = page().start()
    const spanOf = (mark: string) => play.passages().find(passage => passage.markId === mark)!.spans
    expect(spanOf('m2')).toEqual([play.key.marks[2]!.core])
    play.flag('fool')
    expect(spanOf('m2')).toEqual([play.key.marks[2]!.core])
  })

  it('has no rest where none is left', () => {
    expect(
      aRound()
        .text('Liars run it.')
        .mark('m1', 'Liars')
        .start()
        .passages()
        .map(({ kind }) => kind),
    ).toEqual(['miss'])
    expect(
      aRound()
        .text('Rain fell.')
        .start()
        .flag('Rain')
        .passages()
        .map(({ kind }) => kind),
    ).toEqual(['false-flag'])
    expect(
      aRound()
        .text('Rain fell.')
        .start()
        .passages()
        .map(({ kind }) => kind),
    ).toEqual(['rest'])
  })
})

test('stops are in page order and leave nothing out, nor tell it twice', () => {
  fc.assert(
    fc.property(cases(), it => {
      const score = scoreOf(it)
      const passages = passagesOf(it, it, score)
      const stops = passages.filter(passage => passage.kind !== 'rest')

      const starts = stops.map(passage => passage.spans[0]!.start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      for (const { spans } of passages)
        spans.slice(1).forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index]!.end))

      const told = (passage: (typeof passages)[number]['kind']) =>
        stops.filter(({ kind }) => kind === passage)
      expect(stops.flatMap(({ markId }) => markId ?? []).toSorted()).toEqual(
        it.marks.map(mark => mark.id).toSorted(),
      )
      expect(stops.flatMap(({ flag }) => flag ?? [])).toHaveLength(score.flags.length)
      expect(new Set(stops.flatMap(({ flag }) => flag ?? [])).size).toBe(score.flags.length)
      expect(
        [...told('false-flag'), ...told('false-on-note')]
          .map(({ flag }) => Number(flag))
          .toSorted((a, b) => a - b),
      ).toEqual(score.flags.flatMap((flag, index) => (flag.outcome === 'false' ? [index] : [])))
      // A note that was left alone has a stop of its own; a note under a false flag is told with that flag.
      expect(
        told('fair-note')
          .map(({ noteId }) => String(noteId))
          .toSorted((a, b) => a.localeCompare(b)),
      ).toEqual(
        score.notes
          .flatMap(note => (note.leftAlone ? [note.noteId] : []))
          .toSorted((a, b) => a.localeCompare(b)),
      )
      for (const { noteId } of told('false-on-note'))
        expect(score.notes.find(note => note.noteId === noteId)!.leftAlone).toBe(false)
      for (const { kind, flag, noteId } of stops)
        if (flag !== null && kind.startsWith('false')) expect(noteId).toBe(score.flags[flag]!.noteId)

      // The rest is what remains: sound sentences with no note in them and no flag to speak of, told last and once.
      const rest = passages.filter(passage => passage.kind === 'rest')
      expect(rest.length).toBeLessThanOrEqual(1)
      if (rest[0]) expect(passages.at(-1)).toBe(rest[0])
      const sound = score.units
        .filter(unit => unit.kind === 'noise' && !unit.flagged)
        .map(unit => it.units[unit.unit]!)
        .filter(unit => it.fairNotes.every(({ span }) => span.end <= unit.start || unit.end <= span.start))
      expect(rest.flatMap(({ spans }) => spans)).toEqual(sound)
    }),
    { numRuns: 300 },
  )
})
