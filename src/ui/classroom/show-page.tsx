// An excerpt on the wall, for a room that votes by hands.

import { useLayoutEffect } from 'preact/hooks'
import { useApp } from '../context.ts'
import type { PageProps } from '../route.ts'
import { LoadCard } from './load-card.tsx'
import { ShowWall } from './show-wall.tsx'
import { findTelling, useLoaded } from './use-loaded.ts'

export function ShowPage({ route }: PageProps) {
  const app = useApp()
  const telling = route.screen === 'show' ? findTelling(app, route.pack, route.excerpt) : null
  const { value: text, failure, retry } = useLoaded(telling, app.library.text)
  useLayoutEffect(() => {
    document.title = app.t('app.title', { page: telling?.headline ?? app.t('show.title') })
  }, [app, telling])
  if (!telling) return <LoadCard failure="missing" />
  if (!text) return <LoadCard failure={failure} onRetry={retry} />
  return <ShowWall key={text.hash} telling={telling} text={text} />
}
