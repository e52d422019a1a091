// How far several readers agree beyond what chance alone would bring about.

/**
 * Krippendorff's alpha for nominal data (Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”, section C):
 * 1 is perfect agreement, 0 what chance would give, below 0 is disagreement by system. `units` holds for each thing
 * that was judged the labels it was given, null where a reader did not judge it. Null where nothing can be told: fewer
 * than two judgements of anything, or one and the same label everywhere.
 */
export function nominalAlpha<Label>(units: readonly (readonly (Label | null)[])[]): number | null {
  const totals = new Map<Label, number>()
  let pairable = 0
  let disagreement = 0
  for (const unit of units) {
    const labels = unit.filter(label => label !== null)
    if (labels.length < 2) continue
    const counts = new Map<Label, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    pairable += labels.length
    for (const [label, count] of counts) {
      totals.set(label, (totals.get(label) ?? 0) + count)
      disagreement += (count * (labels.length - count)) / (labels.length - 1)
    }
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairable - count), 0)
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreement) / expected
}
