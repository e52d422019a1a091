// What is in a copy, and whether to bring it back.

import { useState } from 'preact/hooks'
import { bringBack } from '../../store/saving/bring-back.ts'
import type { Copy } from '../../store/saving/read-copy.ts'
import { useApp } from '../context.ts'
import { Dialog } from '../panels/dialog.tsx'
import { startAnew } from './start-anew.ts'
import { TallyList } from './tally-list.tsx'

export function LoadDialog({
  copy,
  onClose,
  onFailed,
}: {
  copy: Copy
  onClose: () => void
  onFailed: () => void
}) {
  const { t, saver } = useApp()
  const [isBusy, setIsBusy] = useState(false)
  const load = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    if (await bringBack(saver, copy)) startAnew()
    else onFailed()
  }
  return (
    <Dialog title={t('settings.loadTitle')} description="load-text" className="confirm" onCancel={onClose}>
      <div id="load-text">
        <p>{t('settings.loadHolds')}</p>
        <TallyList {...copy} />
        {copy.damaged > 0 && <p>{t('settings.loadDamaged', { count: copy.damaged })}</p>}
        <p>{t('settings.loadText')}</p>
      </div>
      <div class="button-row">
        <button type="button" class="primary" aria-disabled={isBusy} onClick={() => void load()}>
          {t('settings.loadYes')}
        </button>
        <button type="button" onClick={onClose}>
          {t('settings.loadNo')}
        </button>
      </div>
    </Dialog>
  )
}
