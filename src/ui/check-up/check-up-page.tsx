// Which part of the check-up the address asks for: the desk with its next page, a page of one that is finished, or what
// it is and what it came to.

import { useEffect } from 'preact/hooks'
import { checkUpsOf } from '../../core/practice/check-up.ts'
import { useApp } from '../context.ts'
import type { PageProps } from '../route.ts'
import { FetchCard } from '../screens/fetch-card.tsx'
import { useStore } from '../use-store.ts'
import { DeskPage } from './desk-page.tsx'
import { Overview } from './overview.tsx'
import { ToldPage } from './told-page.tsx'
import { useCheckUp, type CheckUpStores } from './use-check-up.ts'

export function CheckUpPage({ route }: PageProps) {
  const { t } = useApp()
  const { stores, failed, retry } = useCheckUp()
  useEffect(() => {
    document.title = t('app.title', { page: t('checkUp.title') })
  }, [t])
  if (route.screen !== 'check-up') return null
  if (!stores) return <FetchCard failed={failed} retry={retry} />
  return <Part stores={stores} at={route.at} page={route.page} />
}

function Part({
  stores: { checkUp, practice },
  at,
  page,
}: {
  stores: CheckUpStores
  at: string | undefined
  page: string | undefined
}) {
  const log = useStore(practice, state => state.log)
  if (at === 'desk') return <DeskPage store={checkUp} />
  const all = checkUpsOf(log)
  const found = all.findIndex(({ id }) => id === at)
  const index = found < 0 ? all.length - 1 : found
  const entry = all[index]
  if (entry && page !== undefined) return <ToldPage key={`${entry.id} ${page}`} entry={entry} page={page} />
  return <Overview store={checkUp} all={all} index={index} isLatest={found < 0} />
}
