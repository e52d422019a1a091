// Two scorers of span annotation as the field wrote them down, kept only to hold the game's measures against.
// Both are plain readings of their formulas over sets of positions and share no code with the core.

import type { TechniqueId } from '../../../src/core/technique.ts'

export type Labelled = { start: number; end: number; label: TechniqueId }
export type Gold = { start: number; end: number; labels: readonly TechniqueId[]; required: boolean }
export type PRF = { precision: number; recall: number; f1: number }

const positions = ({ start, end }: { start: number; end: number }): Set<number> =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index))

function shared(a: Set<number>, b: Set<number>): number {
  let count = 0
  for (const position of a) if (b.has(position)) count++
  return count
}

function f1Of(precision: number, recall: number): PRF {
  return { precision, recall, f1: precision + recall > 0 ? 2 / (1 / precision + 1 / recall) || 0 : 0 }
}

/**
 * Da San Martino et al. 2019 (EMNLP), the scorer of SemEval-2020 task 11: C(s, t, h) = |s ∩ t| / h · δ(l(s), l(t)),
 * summed over all pairs, so that a doubled flag counts twice.
 */
export function daSanMartino2019(gold: readonly Labelled[], flags: readonly Labelled[]): PRF {
  let precision = 0
  let recall = 0
  for (const s of flags) {
    for (const t of gold) {
      if (s.label !== t.label) continue
      const both = shared(positions(s), positions(t))
      precision += both / (s.end - s.start)
      recall += both / (t.end - t.start)
    }
  }
  return f1Of(flags.length > 0 ? precision / flags.length : 1, gold.length > 0 ? recall / gold.length : 1)
}

/** MAFALDA (Helwe et al. 2024, NAACL): the best counterpart of each flag and of each required span. */
export function mafalda2024(gold: readonly Gold[], flags: readonly Labelled[]): PRF {
  const c = (p: Labelled, g: Gold, h: number): number =>
    g.labels.includes(p.label) ? shared(positions(p), positions(g)) / h : 0
  const must = gold.filter(g => g.required)
  let precision = 0
  for (const p of flags) precision += Math.max(0, ...gold.map(g => c(p, g, p.end - p.start)))
  let recall = 0
  for (const g of must) recall += Math.max(0, ...flags.map(p => c(p, g, g.end - g.start)))
  return f1Of(flags.length > 0 ? precision / flags.length : 1, must.length > 0 ? recall / must.length : 1)
}
