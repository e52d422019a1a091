// Sums over many simulated players.

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const mean = (values: readonly number[]): number => sum(values) / values.length

/** Standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(sum(values.map(value => (value - middle) ** 2)) / (values.length - 1))
}

/** Root of the mean square of errors. */
export const rootMeanSquare = (errors: readonly number[]): number =>
  Math.sqrt(mean(errors.map(error => error ** 2)))

export const shareOf = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.filter(holds).length / values.length

/** A mean with the ends of its 95 % interval. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number }

/** Mean of many values with its interval, by their deviation. */
export function meanInterval(values: readonly number[]): Interval {
  const value = mean(values)
  const half = (1.96 * deviation(values)) / Math.sqrt(values.length)
  return { value, low: value - half, high: value + half }
}

/** Mean with the percentile interval of `times` samples drawn from the values with replacement (Efron 1979). */
export function bootstrap(
  values: readonly number[],
  below: (count: number) => number,
  times = 1000,
): Interval {
  const means = Array.from({ length: times }, () => {
    let total = 0
    for (let at = 0; at < values.length; at++) total += values[below(values.length)]!
    return total / values.length
  }).toSorted((a, b) => a - b)
  const at = (share: number) => means[Math.round(share * (times - 1))]!
  return { value: mean(values), low: at(0.025), high: at(0.975) }
}

/** Where a rising line through the points first reaches `height`; null where it does not. */
export function reaches(points: readonly (readonly [number, number])[], height: number): number | null {
  for (let at = 0; at < points.length; at++) {
    const [x, y] = points[at]!
    if (y < height) continue
    const before = points[at - 1]
    return before ? before[0] + ((x - before[0]) * (height - before[1])) / (y - before[1]) : x
  }
  return null
}
