// How the page is looked at once it has been judged: walked along passage by passage, with all reasons at once, or as
// a whole on which every passage can be opened again.

export type PageView = {
  readonly look: 'walk' | 'all' | 'whole'
  /** The passage that is opened on the whole page; null for none. */
  readonly opened: number | null
}

export const WALK: PageView = { look: 'walk', opened: null }
export const WHOLE: PageView = { look: 'whole', opened: null }

/** The passage that is to be seen beside its reason: the one opened, or the one the pencil tells; -1 for none. */
export const shownOf = ({ look, opened }: PageView, told: number): number =>
  look === 'walk' ? told : (opened ?? -1)
