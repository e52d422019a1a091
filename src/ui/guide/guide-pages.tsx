// The guide as a booklet: its contents, or the page that the address asks for.

import { useLayoutEffect, useRef } from 'preact/hooks'
import { isTechnique } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import type { Guide } from '../panels/use-guide.ts'
import { Contents } from './contents.tsx'
import { Handout } from './handout.tsx'
import { LeafPage } from './leaf-page.tsx'

export function GuidePages({
  guide,
  asked,
  hrefOf,
  home,
}: {
  guide: Guide
  /** The page that is asked for; where there is no such technique, the contents are shown. */
  asked: string | undefined
  hrefOf: (technique: string) => string
  /** Leads to the contents. */
  home: string
}) {
  const app = useApp()
  const technique = asked !== undefined && isTechnique(asked) ? asked : null
  const before = useRef<typeof technique>(null)

  useLayoutEffect(() => {
    const page = technique ? app.t(`technique.${technique}.name`) : app.t('guide.title')
    document.title = app.t('app.title', { page })
  }, [app, technique])
  useLayoutEffect(() => {
    // Who comes back to the contents comes back to the entry they left from.
    const entry = technique ? null : document.getElementById(`entry-${before.current}`)
    if (entry) entry.scrollIntoView({ block: 'center', behavior: 'instant' })
    else scrollTo({ top: 0, behavior: 'instant' })
    before.current = technique
  }, [technique])

  if (technique) return <LeafPage guide={guide} technique={technique} hrefOf={hrefOf} home={home} />
  return (
    <>
      <Contents guide={guide} hrefOf={hrefOf} />
      <Handout />
    </>
  )
}
