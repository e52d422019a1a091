// The drawing under the paper's name: poles, wires, a late moon, and two birds that look much like quotation marks.

const POLES = [50, 175, 300, 425, 550]
const SAG = 9

/** One wire from pole to pole, and off the page on both sides. */
const wireAt = (y: number): string =>
  POLES.slice(1).reduce(
    (d, x, index) => `${d} Q${(x + POLES[index]!) / 2} ${y + SAG} ${x} ${y}`,
    `M0 ${y + 5} Q25 ${y + 5} ${POLES[0]!} ${y}`,
  ) + ` Q575 ${y + 5} 600 ${y + 5}`

const pole = (x: number): string => `M${x} 40V5M${x - 8} 9h16M${x - 6} 16h12`

/** Its tail hangs over the wire. */
const bird = (x: number, y: number): string =>
  `M${x} ${y}c-1-3 1-6 4-6c2 0 3 1 3 2l2 1l-2 0c0 3-2 5-5 5l-5 5z`

export const WIRE = {
  width: 600,
  height: 40,
  /** Drawn as lines, a bit more than one unit thick. */
  lines: [...POLES.map(pole), wireAt(9), wireAt(16)].join(' '),
  /** Filled. */
  shapes: [bird(108, 15), bird(122, 15), 'M489 0a5.6 5.6 0 1 0 5 8.4a5 5 0 1 1-5-8.4z'].join(' '),
} as const
