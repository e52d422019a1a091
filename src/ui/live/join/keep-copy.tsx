// A class that plays on somebody's laptop plays at an address that goes home with the laptop. What was taken along goes on as a file.

import { useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useTakeCopy } from '../../settings/take-copy.ts'

export function KeepCopy() {
  const { t } = useApp()
  const takeCopy = useTakeCopy()
  const [isKept, setKept] = useState(false)
  return (
    <div class="join-copy">
      <p class="small">{t('join.debrief.copyHelp')}</p>
      <button type="button" onClick={() => void takeCopy().then(() => setKept(true))}>
        {t('join.debrief.copy')}
      </button>
      <p role="status" class="small">
        {isKept && t('join.debrief.copied')}
      </p>
    </div>
  )
}
