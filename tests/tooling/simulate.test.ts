// The simulation itself: its players are what they are said to be, and chance is fixed.

import { describe, expect, it, test } from 'vitest'
import { discern } from '../../src/core/discernment.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { chanceOf } from '../../src/tools/simulate/chance.ts'
import { bootstrap, deviation, mean, reaches } from '../../src/tools/simulate/figures.ts'
import { FORGETTERS } from '../../src/tools/simulate/forgetters.ts'
import { formsOf, sizeOf } from '../../src/tools/simulate/forms.ts'
import { itemsOf } from '../../src/tools/simulate/parts.ts'
import { ALIKE, answersOn, plainPlayer, tallyAnswers, wrongName } from '../../src/tools/simulate/players.ts'
import { classHasRisen, studentT } from '../../src/tools/simulate/power.ts'
import { markdownOf, withTables } from '../../src/tools/simulate/report.ts'
import { playLives } from '../../src/tools/simulate/retention.ts'
import { layFlags, sit } from '../../src/tools/simulate/sitting.ts'
import { sureness } from '../../src/tools/simulate/sureness.ts'

const files = readLevelFiles('levels')
const forms = formsOf(files)
const [form] = forms

const toldOf = (sensitivity: number, criterion: number, players = 150) => {
  const chance = chanceOf('test', sensitivity, criterion)
  const told = Array.from({ length: players }, () =>
    discern(sit(form, plainPlayer(sensitivity, criterion), chance).tally),
  )
  return {
    sensitivity: mean(told.map(one => one.sensitivity.value)),
    criterion: mean(told.map(one => one.criterion.value)),
  }
}

describe('simulated players', () => {
  it('who cannot tell spin from sound reporting get a d′ of 0 on average, however they lean', () => {
    for (const lean of [-0.5, 0, 0.5]) expect(Math.abs(toldOf(0, lean).sensitivity)).toBeLessThan(0.12)
  })

  it('get about the d′ and c they were made with', () => {
    const told = toldOf(1.5, 0.5)
    expect(Math.abs(told.sensitivity - 1.5)).toBeLessThan(0.12)
    expect(Math.abs(told.criterion - 0.5)).toBeLessThan(0.08)
  })

  it('who see everything and have a steady hand catch everything and flag nothing else', () => {
    const { tally, marks } = sit(form, { ...plainPlayer(40, 0), naming: () => 1 }, chanceOf('sees all'))
    expect(tally).toEqual({ ...sizeOf(form), hits: sizeOf(form).signal, falseAlarms: 0 })
    expect(marks.every(({ found, named }) => found && named)).toBe(true)
  })

  it('lay no two flags on one word, even with a careless hand on every sentence', () => {
    const chance = chanceOf('all over')
    const player = plainPlayer(0, -9, 'careless')
    for (const page of form.pages) {
      const flags = layFlags(page, answersOn(page, player, chance), player, chance)
      flags.slice(1).forEach(({ span }, at) => expect(span.start).toBeGreaterThanOrEqual(flags[at]!.span.end))
    }
  })

  it('who err never give the right name', () => {
    const chance = chanceOf('errs')
    for (const right of TECHNIQUES)
      for (let time = 0; time < 20; time++) expect(wrongName(right, 'innuendo', chance)).not.toBe(right)
  })
})

describe('chance', () => {
  it('is the same under the same name, and another under another', () => {
    const tallies = (name: string) => {
      const chance = chanceOf(name)
      return Array.from({ length: 5 }, () => tallyAnswers(form, plainPlayer(1, 0), chance, ALIKE))
    }
    expect(tallies('one')).toEqual(tallies('one'))
    expect(tallies('one')).not.toEqual(tallies('two'))
  })

  it('makes the same tables of the same players', () => {
    const tables = () => sureness(forms, 10).tables.map(markdownOf)
    expect(tables()).toEqual(tables())
  })

  it('is normal where it should be', () => {
    const { normal } = chanceOf('normal')
    const drawn = Array.from({ length: 20_000 }, normal)
    expect(Math.abs(mean(drawn))).toBeLessThan(0.03)
    expect(Math.abs(deviation(drawn) - 1)).toBeLessThan(0.03)
  })
})

describe('a memory', () => {
  it.each(Object.entries(FORGETTERS))('knows nothing before, and fades: %s', (_, forgetter) => {
    const trace = forgetter(chanceOf('memory'))()
    expect(trace.recall(0)).toBe(0)
    trace.meet(0, 'shown')
    trace.meet(3, 'recalled')
    const kept = [3.1, 10, 30, 90].map(trace.recall)
    expect(kept).toEqual(kept.toSorted((a, b) => b - a))
    expect(kept[0]).toBeGreaterThan(kept[3]! + 0.05)
    kept.forEach(share => expect(share >= 0 && share <= 1).toBe(true))
  })

  it('keeps more of a month of daily desks than of the same minutes in the first days', () => {
    const items = itemsOf(files)
    const lives = Object.values(FORGETTERS).flatMap(forgetter =>
      ['one', 'two', 'three'].map(seed => playLives(items, forgetter, seed, { every: 1, shelfFirst: true })),
    )
    const kept = (way: 'daily desk' | 'massed in the first days') =>
      mean(lives.map(life => life[way].retained[0]!))
    expect(kept('daily desk')).toBeGreaterThan(kept('massed in the first days') + 2)
    for (const life of lives)
      expect(Math.abs(life['massed in the first days'].minutes - life['daily desk'].minutes)).toBeLessThan(4)
  })
})

describe('figures', () => {
  test.each([
    [8, 2.306],
    [18, 2.101],
    [28, 2.048],
  ])('Student’s t with %d degrees of freedom', (degrees, t) => {
    expect(Math.abs(studentT(degrees) - t)).toBeLessThan(0.002)
  })

  it('what one form is easier by falls out where a class is split by halves', () => {
    const easier = [...Array.from({ length: 10 }, (_, at) => 0.5 + at / 100)]
    const turned = easier.map(gain => -gain)
    expect(classHasRisen([...easier, ...easier], 'all A first')).toBe(true)
    expect(classHasRisen([...easier, ...turned], 'counterbalanced')).toBe(false)
  })

  it('finds where a line rises to a height', () => {
    const line = [
      [0, 0.2],
      [1, 0.6],
      [2, 1],
    ] as const
    expect(reaches(line, 0.8)).toBeCloseTo(1.5)
    expect(reaches(line, 0.1)).toBe(0)
    expect(reaches(line.slice(0, 2), 0.8)).toBeNull()
  })

  it('gives the interval of a mean by drawing again', () => {
    const chance = chanceOf('bootstrap')
    const values = Array.from({ length: 400 }, () => 3 + chance.normal())
    const { low, value, high } = bootstrap(values, chance.below)
    expect(low).toBeLessThan(value)
    expect(Math.abs(high - low - (2 * 1.96) / 20)).toBeLessThan(0.03)
  })
})

test('the tables are put where the page has a place for them, and nowhere else', () => {
  const page = 'a\n<!-- simulate: power, from here -->\nold\n<!-- simulate: power, to here -->\nz'
  const written = withTables(page, 'power', '| new |')
  expect(written).toBe(
    'a\n<!-- simulate: power, from here -->\n\n| new |\n\n<!-- simulate: power, to here -->\nz',
  )
  expect(withTables(written, 'power', '| new |')).toBe(written)
  expect(() => withTables(page, 'equality', '')).toThrow('no place for the tables of equality')
})
