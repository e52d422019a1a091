// The drill that lies on top, made of its excerpt's text and key, which are fetched for it; the next one's come ahead.

import { useEffect, useState } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import { drillOf, type Drill } from '../../core/practice/drills.ts'
import type { PlannedDrill } from '../../core/practice/daily.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { useApp, type App } from '../context.ts'

export type Shown = { readonly planned: PlannedDrill; readonly drill: Drill; readonly text: ExcerptText }

/** A drill and the text around it; null where its excerpt has it no longer, an error where the line is down. */
async function fetchDrill(
  { catalogue, library }: App,
  planned: PlannedDrill,
  known: readonly TechniqueId[],
): Promise<Shown | null> {
  const excerpt = catalogue
    .find(({ id }) => id === planned.pack)
    ?.excerpts.find(({ id }) => id === planned.excerpt)
  const telling = excerpt?.languages[planned.language]
  if (!telling) return null
  const [text, key] = await Promise.all([library.text(telling), library.key(telling)])
  if ('failure' in text || 'failure' in key) throw new Error('the excerpt could not be had')
  const drill = drillOf(planned, text.value, key.value, known)
  return drill && { planned, drill, text: text.value }
}

/** What is shown for a planned drill: `null` while it is on its way, `gone` where there is none. */
export function useDrill(
  planned: PlannedDrill | undefined,
  next: PlannedDrill | undefined,
  known: readonly TechniqueId[],
): { shown: Shown | null; gone: boolean; failed: boolean; retry: () => void } {
  const app = useApp()
  const [state, setState] = useState<{ of: PlannedDrill; shown: Shown | null; failed: boolean } | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!planned) return undefined
    let left = false
    fetchDrill(app, planned, known).then(
      shown => !left && setState({ of: planned, shown, failed: false }),
      () => !left && setState({ of: planned, shown: null, failed: true }),
    )
    return () => {
      left = true
    }
    // The parts stay the same for as long as the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [planned, attempt])
  useEffect(() => {
    // Kept by the browser until it is asked for; a failure is told then.
    if (next) void fetchDrill(app, next, known).catch(() => undefined)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [next])
  const mine = planned && state?.of === planned ? state : null
  return {
    shown: mine?.shown ?? null,
    gone: mine !== null && !mine.failed && mine.shown === null,
    failed: mine?.failed ?? false,
    retry: () => {
      setState(null)
      setAttempt(attempt + 1)
    },
  }
}
