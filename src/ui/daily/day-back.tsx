// The way back from a page to the tray that it was taken from.

import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { isSent } from './on-desk.ts'

export function DayBack({ pack, excerpt }: { pack: string; excerpt: string }) {
  const { t } = useApp()
  if (!isSent({ pack, excerpt })) return null
  return (
    <a class="button primary day-back" href={hashOf({ screen: 'daily' })}>
      {t('daily.back')}
    </a>
  )
}
