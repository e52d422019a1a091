// How much there is, on this device or in a copy.

import type { Tally } from '../../store/saving/copy.ts'
import { useApp } from '../context.ts'

export function TallyList({ finished, rounds, practice, settings }: Tally) {
  const { t } = useApp()
  return (
    <ul>
      {finished > 0 && <li>{t('settings.tally.finished', { count: finished })}</li>}
      {rounds > 0 && <li>{t('settings.tally.rounds', { count: rounds })}</li>}
      {practice > 0 && <li>{t('settings.tally.practice', { count: practice })}</li>}
      {settings && <li>{t('settings.tally.settings')}</li>}
      {finished + rounds + practice === 0 && !settings && <li>{t('settings.tally.nothing')}</li>}
    </ul>
  )
}
