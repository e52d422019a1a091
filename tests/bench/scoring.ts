// What it costs to score: on a real excerpt, and how the cost grows with length and with the number of marks.

import { Bench } from 'tinybench'
import { checkLevels } from '../../src/content/check.ts'
import { passagesOf } from '../../src/core/passages.ts'
import { scoreExcerpt } from '../../src/core/scoring.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { ROOT } from '../../src/tools/run.mjs'
import { shortNumber, type Figures, type Part } from './part.ts'
import { makeSample, type Sample } from './synthetic.ts'

/** Words and marks. The first of each group is what the others are compared with. */
const LONGER = [
  [100, 10],
  [1_000, 10],
  [10_000, 10],
  [100_000, 10],
] as const
const MORE_MARKS = [
  [100_000, 10],
  [100_000, 100],
  [100_000, 1_000],
] as const
const BOTH = [
  [1_000, 10],
  [10_000, 100],
  [100_000, 1_000],
] as const

type Timing = { readonly median: number; readonly p99: number }

/** Median and 99th percentile, in milliseconds. */
async function time(name: string, act: () => unknown): Promise<Timing> {
  const bench = new Bench({ time: 600, warmupTime: 150, warmupIterations: 5, iterations: 10 })
  bench.add(name, act, { async: false })
  const [task] = await bench.run()
  if (!task || !('latency' in task.result)) throw new Error(`${name} could not be timed`)
  const { latency } = task.result
  return { median: latency.p50, p99: latency.p99 }
}

const taught = new Set(TECHNIQUES)
const scoreOf = (sample: Sample) => scoreExcerpt(sample, sample, sample.flags, taught)

function realExcerpt() {
  const { packs } = checkLevels(readLevelFiles(`${ROOT}/levels`))
  const tellings = packs.flatMap(pack => pack.excerpts.flatMap(({ languages }) => Object.values(languages)))
  // The one with most to judge.
  const { text, key } = tellings.toSorted((a, b) => b.key.marks.length - a.key.marks.length)[0]!
  const flags = key.marks.map((mark, index) => ({
    id: `f${index}`,
    span: mark.core,
    technique: mark.techniques[0],
    confidence: null,
  }))
  return { text, key, flags, taught: new Set(text.taught) }
}

async function tableFor(
  title: string,
  cases: readonly (readonly [number, number])[],
  times: Map<string, Timing>,
) {
  const rows: string[][] = []
  let before: { words: number; marks: number; time: number } | null = null
  for (const [words, marks] of cases) {
    const name = `${words} ${marks}`
    const sample = makeSample(words, marks)
    const timing = times.get(name) ?? (await time(name, () => scoreOf(sample)))
    times.set(name, timing)
    const size = before && Math.max(words / before.words, sample.marks.length / before.marks)
    rows.push([
      words.toLocaleString('en'),
      String(sample.marks.length),
      String(sample.flags.length),
      shortNumber(timing.median),
      shortNumber(timing.p99),
      before && size ? `× ${shortNumber(timing.median / before.time)} for × ${size.toFixed(0)}` : '',
    ])
    before = { words, marks: sample.marks.length, time: timing.median }
  }
  return { title, heads: ['words', 'marks', 'flags', 'median ms', 'p99 ms', 'growth'], rows }
}

async function run(): Promise<Figures> {
  const real = realExcerpt()
  const score = () => scoreExcerpt(real.text, real.key, real.flags, real.taught)
  const scored = score()
  const one = await time('real', score)
  const stops = await time('stops', () => passagesOf(real.text, real.key, scored))
  const times = new Map<string, Timing>()
  return {
    how: [
      'tinybench: the median of at least 600 ms of runs after a warm-up, in Node, on a processor at its own speed.',
      'Made-up excerpts from seeded dice: sentences of 7 to 21 words, marks spread evenly, a flag about each of them.',
      'The game itself has at most 40 flags and about 200 words on one excerpt.',
    ],
    tables: [
      {
        title: `A real excerpt: ${real.text.pack}/${real.text.id}, ${real.key.marks.length} marks, all flagged`,
        heads: ['what', 'median ms', 'p99 ms'],
        rows: [
          ['scoring', shortNumber(one.median), shortNumber(one.p99)],
          ['stops of the reveal', shortNumber(stops.median), shortNumber(stops.p99)],
        ],
      },
      await tableFor('Longer, with the same number of marks', LONGER, times),
      await tableFor('More marks on the same length', MORE_MARKS, times),
      await tableFor('Longer, with marks as dense', BOTH, times),
    ],
    budgets: [
      { what: 'one real excerpt scored', figure: one.median, limit: 1, unit: 'ms' },
      {
        what: 'growth for ten times the length (10,000 to 100,000 words)',
        figure: times.get('100000 10')!.median / times.get('10000 10')!.median,
        limit: 15,
        unit: 'times',
      },
      {
        what: 'growth for ten times length and marks (to 100,000 and 1,000)',
        figure: times.get('100000 1000')!.median / times.get('10000 100')!.median,
        limit: 15,
        unit: 'times',
      },
    ],
  }
}

export const scoring: Part = { name: 'scoring', title: 'Scoring', run }
