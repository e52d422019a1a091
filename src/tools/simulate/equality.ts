// Are the two forms one measure? The same players sit both, and what they get is compared.

import { discern, type Tally } from '../../core/discernment.ts'
import { TECHNIQUES } from '../../core/technique.ts'
import { chanceOf, type Chance } from './chance.ts'
import { deviation, mean, meanInterval, shareOf, type Interval } from './figures.ts'
import { trialsOf, type Form, type Trial } from './forms.ts'
import { ALIKE, drawPlayer, plainPlayer, tallyAnswers, type Items, type Player } from './players.ts'
import { between, percent, percentFine, signed, two, type Part, type Table } from './report.ts'
import { sit, type Sitting } from './sitting.ts'

/**
 * Sentences whose difficulty follows from what can be seen of them: a lure looks like spin, a short core is overlooked,
 * the harder band hides it, and each technique is as easy or hard in one form as in the other.
 */
export function itemsByKind({ normal }: Chance): Items {
  const ofTechnique = new Map(TECHNIQUES.map(technique => [technique as string, 0.5 * normal()]))
  return ({ kind, marks, lure, band, length }) =>
    kind === 'noise'
      ? lure
        ? 0.5
        : -0.2
      : (ofTechnique.get(marks[0]!.techniques[0]) ?? 0) - (band - 1) * 0.2 + 0.3 * Math.log2(length / 50)
}

/** Sentences that are easy or hard for reasons of their own, all players alike. */
export function itemsByChance(forms: readonly Form[], spread: number, { normal }: Chance): Items {
  const shifts = new Map<Trial, number>(forms.flatMap(trialsOf).map(trial => [trial, spread * normal()]))
  return trial => shifts.get(trial) ?? 0
}

/** The tally of those sentences of a sitting for which `wants` holds. */
function tallyOf({ trials }: Sitting, wants: (trial: Trial) => boolean): Tally {
  const tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }
  for (const { trial, flagged } of trials.filter(one => wants(one.trial))) {
    const isSignal = trial.kind === 'signal'
    tally[isSignal ? 'signal' : 'noise']++
    if (flagged) tally[isSignal ? 'hits' : 'falseAlarms']++
  }
  return tally
}

const everything = () => true
const apart = (pairs: readonly (readonly [number, number])[]): Interval =>
  meanInterval(pairs.map(([a, b]) => b - a))

type Pair = readonly [Sitting, Sitting]

/** The same players on both forms. */
export function sitBoth(
  forms: readonly [Form, Form],
  players: number,
  items: Items,
  draw: (chance: Chance) => Player,
  seed: string,
): Pair[] {
  const chance = chanceOf('equality', seed)
  return Array.from({ length: players }, (): Pair => {
    const player = draw(chance)
    return [sit(forms[0], player, chance, items), sit(forms[1], player, chance, items)]
  })
}

const differences = (pairs: readonly Pair[], wants: (trial: Trial) => boolean) => {
  const told = pairs.map(pair => pair.map(sitting => discern(tallyOf(sitting, wants))))
  const of = (pick: (one: ReturnType<typeof discern>) => number) =>
    told.map(([a, b]) => [pick(a!), pick(b!)] as const)
  return {
    sensitivity: apart(of(one => one.sensitivity.value)),
    criterion: apart(of(one => one.criterion.value)),
    means: [0, 1].map(at => mean(of(one => one.sensitivity.value).map(both => both[at]!))),
  }
}

/** How far apart two forms lie for the middle player where each sentence is hard in its own way; over many draws. */
export function formSpread(forms: readonly [Form, Form], spread: number, draws: number): number {
  const gaps = Array.from({ length: draws }, (_, draw) => {
    const chance = chanceOf('spread', spread, draw)
    const items = itemsByChance(forms, spread, chance)
    const crowd = forms.map(form => {
      const tallies = Array.from({ length: 60 }, () =>
        tallyAnswers(form, plainPlayer(1.3, 0.1), chance, items),
      )
      return discern(tallies.reduce(addAll)).sensitivity.value
    })
    return crowd[1]! - crowd[0]!
  })
  // What sixty players' luck adds of itself is taken off again.
  const luck = (2 * discernVariance(forms)) / 60
  return Math.sqrt(Math.max(0, deviation(gaps) ** 2 - luck))
}

const addAll = (a: Tally, b: Tally): Tally => ({
  signal: a.signal + b.signal,
  hits: a.hits + b.hits,
  noise: a.noise + b.noise,
  falseAlarms: a.falseAlarms + b.falseAlarms,
})

function discernVariance([form]: readonly [Form, Form]): number {
  const chance = chanceOf('luck')
  return (
    deviation(
      Array.from(
        { length: 1000 },
        () => discern(tallyAnswers(form, plainPlayer(1.3, 0.1), chance)).sensitivity.value,
      ),
    ) ** 2
  )
}

/** Equality of the forms. */
export function equality(forms: readonly [Form, Form], players = 2000, draws = 200): Part {
  const chance = chanceOf('equality', 'items')
  const byKind = itemsByKind(chance)
  const even = sitBoth(forms, players, ALIKE, drawPlayer, 'even')
  const uneven = sitBoth(forms, players, byKind, drawPlayer, 'by kind')
  const exact = sitBoth(forms, players, ALIKE, one => drawPlayer(one, 'exact'), 'exact')

  const row = (name: string, pairs: readonly Pair[], wants: (trial: Trial) => boolean = everything) => {
    const { sensitivity, criterion, means } = differences(pairs, wants)
    return [
      name,
      ...means.map(two),
      `${signed(sensitivity.value)} (${between(sensitivity)})`,
      `${signed(criterion.value)} (${between(criterion)})`,
    ]
  }
  const bands = [...new Set(forms.flatMap(trialsOf).map(({ band }) => band))].toSorted((a, b) => a - b)
  const whole: Table = {
    title: 'Form B less form A, the same players on both (95 % interval of the mean)',
    heads: ['sentences', 'd′ on A', 'd′ on B', 'difference of d′', 'difference of c'],
    rows: [
      row('all alike, exact hand', exact),
      row('all alike, ordinary hand', even),
      ...bands.map(band => row(`… of band ${band}`, even, trial => trial.band === band)),
      row('hard by kind, ordinary hand', uneven),
      ...bands.map(band => row(`… of band ${band}`, uneven, trial => trial.band === band)),
    ],
    after: `${players} players a row, drawn from a crowd with d′ about 1.3 and c about 0.1. “By kind”: techniques differ, fair notes lure, short cores and the harder band hide.`,
  }
  const names = TECHNIQUES.filter(name => uneven[0]![0].marks.some(({ technique }) => technique === name))
  const byName = names.map(name => {
    const shares = (pick: (mark: Sitting['marks'][number]) => boolean) =>
      uneven.map(pair =>
        pair.map(({ marks }) =>
          shareOf(
            marks.filter(({ technique }) => technique === name),
            pick,
          ),
        ),
      )
    const found = shares(mark => mark.found)
    const named = shares(mark => mark.named)
    return {
      name,
      marks: uneven[0]!.map(({ marks }) => marks.filter(({ technique }) => technique === name).length),
      found,
      named,
    }
  })
  const column = (values: readonly (readonly number[])[], at: number) => mean(values.map(both => both[at]!))
  const techniques: Table = {
    title: 'By technique: share found and share named rightly, hard by kind, ordinary hand',
    heads: ['technique', 'marks A, B', 'found A', 'found B', 'B − A', 'named A', 'named B', 'B − A'],
    rows: byName.map(({ name, marks, found, named }) => [
      name,
      marks.join(', '),
      ...[found, named].flatMap(values => [
        percent(column(values, 0)),
        percent(column(values, 1)),
        percentFine(column(values, 1) - column(values, 0)),
      ]),
    ]),
  }
  const spreads = [0.25, 0.5, 0.75].map(spread => ({ spread, apart: formSpread(forms, spread, draws) }))
  const unknown: Table = {
    title: 'If each sentence is hard or easy in a way that no rule sees: how far apart the forms may lie',
    heads: ['spread of difficulty', 'forms apart in d′ (deviation)', '19 times in 20 within'],
    rows: spreads.map(({ spread, apart: gap }) => [two(spread), two(gap), `±${two(1.96 * gap)}`]),
    after: `${draws} draws of all sentences’ difficulty a row. Only readers can say which row is true.`,
  }
  return {
    name: 'equality',
    tables: [whole, techniques, unknown],
    facts: {
      exact: differences(exact, everything),
      even: differences(even, everything),
      byKind: differences(uneven, everything),
      techniques: byName.map(({ name, marks, found, named }) => ({
        name,
        marks,
        found: [column(found, 0), column(found, 1)],
        named: [column(named, 0), column(named, 1)],
      })),
      spreads,
    },
  }
}
