// How the player stands, as the people in the newsroom see it.

import { callsDue, type Standing } from '../../core/remark-moments.ts'
import type { Catalogue } from '../../content/catalogue.ts'
import { shelfOf } from '../../store/address.ts'
import type { PeopleStore } from '../../store/people-store.ts'
import { progressKey } from '../../store/progress-store.ts'
import type { PeopleRecord } from '../../store/saving/later-records.ts'
import { useApp, type App } from '../context.ts'
import { useStore } from '../use-store.ts'

/** The standing: progress, and what the people remember. `daysSince` knows what time it is. */
export function standingOf(
  app: Pick<App, 'catalogue' | 'progress'>,
  { rounds, calls }: Pick<PeopleRecord, 'rounds' | 'calls'>,
  daysSince: PeopleStore['daysSince'],
): Standing {
  const { progress } = app.progress.getState()
  const excerpts = shelfOf(app.catalogue).flatMap(pack =>
    pack.excerpts.map(excerpt => progressKey(pack.id, excerpt.id)),
  )
  const reached = excerpts.flatMap(place => progress[place] ?? [])
  const finished = reached.length
  return {
    total: excerpts.length,
    finished,
    plays: reached.reduce((sum, { plays }) => sum + plays, 0),
    allStars: finished === excerpts.length && reached.every(({ stars }) => stars === 3),
    daysAway: finished === 0 ? null : daysSince(Math.max(...reached.map(({ last }) => last))),
    falseFlags: rounds.map(({ falseFlags }) => falseFlags),
    callWaiting: calls < callsDue(finished),
  }
}

/** The tutorial has a voice of its own: nobody else speaks there. */
export const isTutorial = (catalogue: Catalogue, pack: string): boolean =>
  catalogue.some(({ id, role }) => id === pack && role === 'tutorial')

/** How many excerpts of the shelf have been finished. */
export function useFinished(): number {
  const { catalogue, progress } = useApp()
  return useStore(
    progress,
    state =>
      shelfOf(catalogue)
        .flatMap(pack => pack.excerpts.map(excerpt => progressKey(pack.id, excerpt.id)))
        .filter(place => state.progress[place]).length,
  )
}
