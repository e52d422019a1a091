// A screen that is fetched when somebody goes there. The page element is the same throughout, so that focus can stay
// on it while its words are on their way.

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { completeTexts } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { PAGES, type PageName } from '../pages.ts'
import type { PageProps } from '../route.ts'
import { FetchCard } from './fetch-card.tsx'

export function LazyPage({ name, ...props }: PageProps & { name: PageName }) {
  const { i18n } = useApp()
  const [Page, setPage] = useState<{
    readonly of: PageName
    readonly shown: ComponentType<PageProps>
  } | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    Promise.all([PAGES[name].load(), completeTexts(i18n, ...PAGES[name].texts)]).then(
      ([module]) => !gone && setPage({ of: name, shown: module.Page }),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [name, i18n, attempt])
  const isThere = Page !== null && Page.of === name
  return (
    <main id="page" class={PAGES[name].className} tabIndex={-1}>
      {isThere ? (
        <Page.shown {...props} />
      ) : (
        <FetchCard
          failed={failed}
          retry={() => {
            setFailed(false)
            setAttempt(attempt + 1)
          }}
        />
      )}
    </main>
  )
}
