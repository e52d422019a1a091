// What is needed once a page is signed off, in one place, so that it can be fetched apart from what marking needs.

import { passagesOf } from './passages.ts'
import { scoreExcerpt } from './scoring.ts'

export type Judge = {
  readonly scoreExcerpt: typeof scoreExcerpt
  readonly passagesOf: typeof passagesOf
}

/** The rules of scoring and of the reveal. */
export const judge: Judge = { scoreExcerpt, passagesOf }
