// SCORING.md read aloud: the same rules over sets of positions, with every pairing tried. Far too slow for play
// and written without a look at the core's ways, so that the two can only agree by both being right.

import type { FairNote, Mark, Unit } from '../../../src/core/excerpt.ts'
import type { ScoredFlag } from '../../../src/core/merge.ts'
import type { FlagOutcome, MarkOutcome } from '../../../src/core/scoring.ts'
import type { Span } from '../../../src/core/span.ts'
import { familyOf, type TechniqueId } from '../../../src/core/technique.ts'

type Ground = Set<number>

const groundOf = ({ start, end }: Span): Ground => {
  const ground: Ground = new Set()
  for (let position = start; position < end; position++) ground.add(position)
  return ground
}

const both = (a: Ground, b: Ground): number => [...a].filter(position => b.has(position)).length

export type SlowScore = {
  score: number
  credit: number
  cost: number
  flags: { flagIds: string[]; outcome: FlagOutcome; markId: string | null; credit: number; cost: number }[]
  marks: { markId: string; outcome: MarkOutcome }[]
  notesLeftAlone: string[]
  units: { unit: number; kind: 'signal' | 'noise'; flagged: boolean }[]
}

export type SlowInput = {
  units: readonly Unit[]
  marks: readonly Mark[]
  fairNotes: readonly FairNote[]
  flags: readonly ScoredFlag[]
  taught: ReadonlySet<TechniqueId>
  /** Positions of the document that belong to a word. */
  inWord: Ground
}

export function slowScore({
  units,
  marks: unordered,
  fairNotes,
  flags,
  taught,
  inWord,
}: SlowInput): SlowScore {
  const marks = [...unordered].sort((a, b) => a.core.start - b.core.start)
  const cores = marks.map(mark => groundOf(mark.core))
  const extents = marks.map(mark => groundOf(mark.extent))
  const required = marks.map(mark => mark.required && mark.techniques.some(id => taught.has(id)))
  const unitGrounds = units.map(groundOf)
  const fair = unitGrounds.map(unit => cores.every(core => both(core, unit) === 0))

  // Step 1: one claim for all flags of one name whose ground lies mainly on one mark.
  const claims: { flagIds: string[]; ground: Ground; technique: TechniqueId; home: number }[] = []
  for (const flag of [...flags].sort((a, b) => a.span.start - b.span.start)) {
    const ground = groundOf(flag.span)
    const shares = extents.map(extent => both(extent, ground))
    const most = Math.max(0, ...shares)
    const home = most === 0 ? -1 : shares.indexOf(most)
    const known = claims.find(claim => home >= 0 && claim.home === home && claim.technique === flag.technique)
    if (known) {
      // A gap that holds no word is closed.
      const gap = groundOf({ start: Math.max(...known.ground) + 1, end: flag.span.start })
      if (both(gap, inWord) === 0) for (const position of gap) known.ground.add(position)
      for (const position of ground) known.ground.add(position)
      known.flagIds.push(flag.id)
    } else claims.push({ flagIds: [flag.id], ground, technique: flag.technique, home })
  }

  // One claim against one mark, as a single division, so that a threshold is met where it is met on paper.
  const locations = claims.map(({ ground }) =>
    marks.map((_, mark) => {
      const touched = both(ground, cores[mark]!)
      const inside = both(ground, extents[mark]!)
      return touched === 0 ? 0 : (2 * touched * inside) / (touched * ground.size + inside * cores[mark]!.size)
    }),
  )
  const location = (claim: number, mark: number): number => locations[claim]![mark]!
  const creditOf = (claim: number, mark: number): number => {
    const { technique } = claims[claim]!
    const { techniques } = marks[mark]!
    const kin = techniques.some(accepted => familyOf(accepted) === familyOf(technique))
    const naming = techniques.includes(technique) ? 1 : kin ? 0.5 : 0
    return location(claim, mark) * (0.5 + 0.5 * naming)
  }

  // Step 2: every pairing, in the order "first mark with the first claim" to "first mark with none".
  let best: { partner: (number | null)[]; must: number; may: number } | null = null
  const search = (mark: number, partner: (number | null)[], must: number, may: number): void => {
    if (mark === marks.length) {
      const better =
        best === null ||
        must > best.must + 1e-9 ||
        (Math.abs(must - best.must) <= 1e-9 && may > best.may + 1e-9)
      if (better) best = { partner: [...partner], must, may }
      return
    }
    claims.forEach((_, claim) => {
      if (partner.includes(claim) || location(claim, mark) < 0.1) return
      const worth = creditOf(claim, mark)
      search(
        mark + 1,
        [...partner, claim],
        must + (required[mark] ? worth : 0),
        may + (required[mark] ? 0 : worth),
      )
    })
    search(mark + 1, [...partner, null], must, may)
  }
  search(0, [], 0, 0)
  const { partner } = best!

  // Steps 3 to 5.
  const verdicts = claims.map((claim, index) => {
    const mark = partner.indexOf(index)
    const covered = unitGrounds.filter(
      (unit, u) => fair[u] && both(claim.ground, unit) * 2 >= unit.size,
    ).length
    const inside = extents.reduce((sum, extent) => sum + both(extent, claim.ground), 0)
    const outcome: FlagOutcome =
      mark >= 0
        ? !required[mark]
          ? 'arguable'
          : location(index, mark) >= 0.4
            ? 'found'
            : 'half-found'
        : inside * 2 >= claim.ground.size
          ? 'spare'
          : 'false'
    return {
      flagIds: claim.flagIds,
      outcome,
      markId: mark >= 0 ? marks[mark]!.id : null,
      credit: mark >= 0 && required[mark] ? creditOf(index, mark) : 0,
      cost: outcome === 'spare' ? 0 : outcome === 'false' ? Math.max(0.5, covered * 0.5) : covered * 0.5,
      ground: claim.ground,
    }
  })
  const credit = verdicts.reduce((sum, verdict) => sum + verdict.credit, 0)
  const cost = verdicts.reduce((sum, verdict) => sum + verdict.cost, 0)
  const count = required.filter(Boolean).length

  // Discernment and fair notes: a false flag touches it, or flags cover half of it.
  const all: Ground = new Set(verdicts.flatMap(verdict => [...verdict.ground]))
  const wrong: Ground = new Set(verdicts.flatMap(v => (v.outcome === 'false' ? [...v.ground] : [])))
  const alarm = (ground: Ground): boolean => both(ground, wrong) > 0 || both(ground, all) * 2 >= ground.size
  const caught = new Map<number, boolean>()
  marks.forEach((_, mark) => {
    if (!required[mark]) return
    const shares = unitGrounds.map(unit => both(unit, cores[mark]!))
    const most = Math.max(0, ...shares)
    if (most === 0) return
    const unit = shares.indexOf(most)
    const here = new Set([...cores[mark]!].filter(position => unitGrounds[unit]!.has(position)))
    caught.set(unit, caught.get(unit) === true || both(here, all) * 2 >= here.size)
  })

  return {
    score: 100 * Math.max(0, count === 0 ? 1 - cost : (credit - cost) / count),
    credit,
    cost,
    flags: verdicts.map(({ ground: _, ...verdict }) => verdict),
    marks: marks.map((mark, index) => {
      const outcome = verdicts.find(verdict => verdict.markId === mark.id)?.outcome
      return {
        markId: mark.id,
        outcome: (outcome as MarkOutcome | undefined) ?? (required[index] ? 'missed' : 'open'),
      }
    }),
    notesLeftAlone: fairNotes.filter(note => !alarm(groundOf(note.span))).map(note => note.id),
    units: unitGrounds.flatMap((unit, index): SlowScore['units'] => {
      const hit = caught.get(index)
      if (hit !== undefined) return [{ unit: index, kind: 'signal', flagged: hit }]
      return fair[index] ? [{ unit: index, kind: 'noise', flagged: alarm(unit) }] : []
    }),
  }
}
