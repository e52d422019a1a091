// What the people of the desk may say, who says it, and how often: codes and numbers only, their words are in the
// locales. Nothing here is left to chance: the same play brings the same lines.

/** Who speaks: the chief, the junior, and the source who will not be named. */
export const SPEAKERS = ['chief', 'junior', 'source'] as const
export type Speaker = (typeof SPEAKERS)[number]

/** When: at a stop of the reveal, beside the score, in the newsroom. */
export type Moment = 'stop' | 'verdict' | 'menu'

type Line = {
  readonly who: Speaker
  readonly moment: Moment
  /** How many ways there are to say it. */
  readonly variants: number
  /** Said once ever. */
  readonly once?: true
  /** How many other remarks of its moment come before it is said again. */
  readonly rest?: number
  /** What it praises; a line that consoles or teases nobody in particular praises nothing. */
  readonly praises?: 'leaving' | 'catching'
}

const LINES = {
  // At a stop of the reveal.
  clash: { who: 'chief', moment: 'stop', variants: 3, praises: 'catching' },
  'first-false': { who: 'junior', moment: 'stop', variants: 2, once: true },
  'first-fair': { who: 'chief', moment: 'stop', variants: 2, once: true, praises: 'leaving' },
  'first-hit': { who: 'chief', moment: 'stop', variants: 2, once: true, praises: 'catching' },
  'first-miss': { who: 'chief', moment: 'stop', variants: 2, once: true },
  'source-hit': { who: 'source', moment: 'stop', variants: 2, rest: 3, praises: 'catching' },
  'source-fair': { who: 'source', moment: 'stop', variants: 2, rest: 3, praises: 'leaving' },
  'tam-would': { who: 'junior', moment: 'stop', variants: 3, rest: 1, praises: 'leaving' },
  'tam-left': { who: 'junior', moment: 'stop', variants: 3, rest: 2, praises: 'leaving' },
  'tam-false': { who: 'junior', moment: 'stop', variants: 2, rest: 3 },
  'tam-asked': { who: 'junior', moment: 'stop', variants: 2, rest: 3 },
  'look-alike': { who: 'chief', moment: 'stop', variants: 2, rest: 3, praises: 'catching' },
  'fair-left': { who: 'chief', moment: 'stop', variants: 3, rest: 2, praises: 'leaving' },
  'false-flag': { who: 'chief', moment: 'stop', variants: 2, rest: 3 },
  'three-hits': { who: 'junior', moment: 'stop', variants: 2, rest: 3, praises: 'catching' },
  quiet: { who: 'chief', moment: 'stop', variants: 3, rest: 2, praises: 'leaving' },
  half: { who: 'chief', moment: 'stop', variants: 2, rest: 3, praises: 'catching' },
  arguable: { who: 'chief', moment: 'stop', variants: 2, rest: 3 },
  missed: { who: 'chief', moment: 'stop', variants: 2, rest: 3 },
  // Beside the score.
  'first-clean': { who: 'chief', moment: 'verdict', variants: 2, once: true, praises: 'leaving' },
  everything: { who: 'chief', moment: 'verdict', variants: 2, rest: 1 },
  nothing: { who: 'chief', moment: 'verdict', variants: 2, rest: 1, praises: 'leaving' },
  'first-three-stars': { who: 'chief', moment: 'verdict', variants: 2, once: true, praises: 'catching' },
  'whole-right': { who: 'chief', moment: 'verdict', variants: 3, rest: 1, praises: 'catching' },
  'clean-page': { who: 'chief', moment: 'verdict', variants: 3, rest: 1, praises: 'leaving' },
  'clean-doubted': { who: 'chief', moment: 'verdict', variants: 2, rest: 1 },
  better: { who: 'chief', moment: 'verdict', variants: 2, rest: 1 },
  'found-all': { who: 'chief', moment: 'verdict', variants: 2, rest: 1, praises: 'catching' },
  restraint: { who: 'chief', moment: 'verdict', variants: 3, rest: 1, praises: 'leaving' },
  'not-better': { who: 'chief', moment: 'verdict', variants: 2, rest: 1 },
  'many-false': { who: 'chief', moment: 'verdict', variants: 2, rest: 1 },
  good: { who: 'chief', moment: 'verdict', variants: 2, rest: 1, praises: 'catching' },
  hard: { who: 'chief', moment: 'verdict', variants: 3 },
  // In the newsroom.
  newcomer: { who: 'chief', moment: 'menu', variants: 1 },
  away: { who: 'chief', moment: 'menu', variants: 3 },
  wary: { who: 'chief', moment: 'menu', variants: 2 },
  'all-stars': { who: 'junior', moment: 'menu', variants: 2 },
  finished: { who: 'chief', moment: 'menu', variants: 2 },
  call: { who: 'junior', moment: 'menu', variants: 2 },
  'last-one': { who: 'chief', moment: 'menu', variants: 2 },
  careful: { who: 'junior', moment: 'menu', variants: 2, praises: 'leaving' },
  'half-way': { who: 'chief', moment: 'menu', variants: 2 },
  begun: { who: 'chief', moment: 'menu', variants: 2 },
} as const satisfies Record<string, Line>

export type RemarkCode = keyof typeof LINES

/** All codes, in the order of their moments. */
export const REMARKS = Object.keys(LINES) as readonly RemarkCode[]

/** What is known of a code. */
export const lineOf = (code: RemarkCode): Line => LINES[code]

/** True where `code` is one of this game's: what was kept may be from another version. */
export const isRemark = (code: string): code is RemarkCode => Object.hasOwn(LINES, code)

/** One line, to be said by `who`. `variant` counts from 1. */
export type Remark = { readonly who: Speaker; readonly code: RemarkCode; readonly variant: number }

/** What has been said so far. */
export type Said = {
  readonly times: Readonly<Partial<Record<string, number>>>
  /** The codes said last, the newest at the end. */
  readonly recent: readonly string[]
}

export const NOTHING_SAID: Said = { times: {}, recent: [] }

/** No code rests for longer than this many remarks, over all moments. */
const REMEMBERED = 12

/** How often anything has been said. */
const total = ({ times }: Said): number => Object.values(times).reduce<number>((sum, one = 0) => sum + one, 0)

/** False where a code has been said once and for all, or is still resting. */
export function mayBeSaid(code: RemarkCode, said: Said): boolean {
  const { moment, once, rest = 0 } = lineOf(code)
  if (once && (said.times[code] ?? 0) > 0) return false
  const ofMoment = said.recent.filter(one => isRemark(one) && lineOf(one).moment === moment)
  return rest === 0 || !ofMoment.slice(-rest).includes(code)
}

/** The line for a code, in the next of its variants. */
export function remarkOf(code: RemarkCode, said: Said): Remark {
  const { who, variants, once } = lineOf(code)
  // What is said once would for ever be said in the same way.
  const counter = once ? total(said) : (said.times[code] ?? 0)
  return { who, code, variant: 1 + (counter % variants) }
}

/** What has been said once this has been said, too. */
export const afterSaying = ({ times, recent }: Said, code: RemarkCode): Said => ({
  times: { ...times, [code]: (times[code] ?? 0) + 1 },
  recent: [...recent, code].slice(-REMEMBERED),
})

/** After so many words at the red pencil's stops, the junior has begun to look before leaping. */
export const LEARNED_AFTER = 4

/** True once the junior has been put right often enough. */
export function hasLearned({ times }: Said): boolean {
  const wrong = ['first-false', 'tam-would', 'tam-false'] as const satisfies readonly RemarkCode[]
  return wrong.reduce((sum, code) => sum + (times[code] ?? 0), 0) >= LEARNED_AFTER
}
