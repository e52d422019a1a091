// What is wrong with a level file: always the file, the place, what is wrong, and how to mend it.

/**
 * `error`: the excerpt cannot be played. `rule`: it can, but breaks a rule that the packs of this game keep
 * (too short, too few fair sentences): it fails the game's own checks and is advice for anyone else's pack.
 */
export type ProblemLevel = 'error' | 'rule'

export type Problem = {
  readonly level: ProblemLevel
  readonly file: string
  /** Such as `marks › "night-flights" › core`; empty where it is the file as a whole. */
  readonly place: string
  readonly what: string
  readonly mend: string
}

/** One problem as lines of text. */
export function tellProblem({ level, file, place, what, mend }: Problem): string {
  return `${level === 'error' ? 'ERROR' : 'RULE '} ${file}${place ? `: ${place}` : ''}\n      ${what}\n      → ${mend}`
}
