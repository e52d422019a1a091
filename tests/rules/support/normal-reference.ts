// The standard normal distribution by slow and obvious means, and its published values: what the game's own
// quantiles and intervals are held against.

/** Share below `x`, by the series x + x³/3 + x⁵/15 + … (Marsaglia 2004), for |x| up to about 6. */
export function normalShare(x: number): number {
  let term = x
  let sum = x
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-18 && odd < 400; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** The point below which a share `p` lies, found by halving. */
export function slowQuantile(p: number): number {
  let low = -6
  let high = 6
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (normalShare(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Percentage points: share below, point. Below one half by symmetry. */
export const PERCENTAGE_POINTS: readonly (readonly [share: number, point: number])[] = [
  [0.5, 0],
  [0.55, 0.12566134685507403],
  [0.6, 0.2533471031357998],
  [0.7, 0.524400512708040784],
  [0.75, 0.674489750196081743],
  [0.8, 0.841621233572914205],
  [0.9, 1.28155156554460047],
  // Either side of 0.925, where the approximation changes its formula.
  [0.924, 1.432502720825811606],
  [0.925, 1.439531470938455916],
  [0.926, 1.446632067158978484],
  [0.95, 1.644853626951472715],
  [0.975, 1.959963984540054236],
  [0.99, 2.326347874040841101],
  [0.995, 2.575829303548900761],
  [0.999, 3.090232306167813542],
  [0.9995, 3.290526731491894793],
  [0.9999, 3.719016485455680564],
]

/** The far tail, where only the lower side can be written without loss. */
export const FAR_TAIL: readonly (readonly [share: number, point: number])[] = [
  [1e-5, -4.264890793922824629],
  [1e-6, -4.753424308822898948],
  [1e-10, -6.361340902404056205],
  [1e-20, -9.262340089798407574],
  [1e-100, -21.2734535609653243],
  [1e-300, -37.0470962993611992],
]

/** Cumulative shares: point, share below. */
export const CUMULATIVE: readonly (readonly [point: number, share: number])[] = [
  [0.5, 0.691462461274013104],
  [1, 0.841344746068542949],
  [1.5, 0.933192798731141934],
  [2, 0.977249868051820793],
  [2.5, 0.993790334674223865],
  [3, 0.998650101968369905],
]
