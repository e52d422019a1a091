// Does the check-up tell who is surer than they should be?

import { calibration, PROBABILITY } from '../../core/confidence.ts'
import { chanceOf } from './chance.ts'
import { mean, shareOf } from './figures.ts'
import type { Form } from './forms.ts'
import { plainPlayer } from './players.ts'
import { percent, signed, two, type Part, type Table } from './report.ts'
import { sit, type Sitting } from './sitting.ts'

/** How much surer somebody was, on average, than they were right: said less came. */
function gapOf({ sure }: Sitting): { gap: number; seen: boolean } {
  const gaps = sure.map(({ confidence, found }) => PROBABILITY[confidence] - (found ? 1 : 0))
  const gap = mean(gaps)
  const error = Math.sqrt(mean(gaps.map(one => (one - gap) ** 2)) / (gaps.length - 1))
  return { gap, seen: gap - 1.96 * error > 0 }
}

/** Players who are as sure as they should be, and surer. */
export function sureness([form]: readonly [Form, Form], players = 400): Part {
  const rows = [0, 0.75, 1.5].flatMap(overconfidence =>
    [0.5, 1.5].map(sensitivity => {
      const chance = chanceOf('sureness', overconfidence, sensitivity)
      const player = { ...plainPlayer(sensitivity, 0, 'ordinary'), overconfidence }
      const sittings = Array.from({ length: players }, () => sit(form, player, chance)).filter(
        ({ sure }) => sure.length > 1,
      )
      const points = calibration(sittings.flatMap(({ sure }) => sure))
      const gaps = sittings.map(gapOf)
      return {
        overconfidence,
        sensitivity,
        flags: mean(sittings.map(({ sure }) => sure.length)),
        came: points.map(({ came }) => came),
        gap: mean(gaps.map(({ gap }) => gap)),
        seen: shareOf(gaps, ({ seen }) => seen),
      }
    }),
  )
  const table: Table = {
    title:
      'Confidence: how often each step came true, and how often one form shows that somebody is too sure',
    heads: [
      'too sure by',
      'd′',
      'flags',
      'hunch (50 %)',
      'likely (70 %)',
      'sure (90 %)',
      'said less came',
      'shown',
    ],
    rows: rows.map(row => [
      two(row.overconfidence),
      two(row.sensitivity),
      row.flags.toFixed(0),
      ...row.came.map(came => (came === null ? '–' : percent(came))),
      signed(row.gap),
      percent(row.seen),
    ]),
    after:
      '“Too sure by”: added to the log odds a player feels. “Shown”: the mean of what was said less what came is above 0 by 1.96 standard errors.',
  }
  return { name: 'sureness', tables: [table], facts: { rows } }
}
