// Erases everything that is kept, after two questions that say what goes.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Tally } from '../../store/saving/copy.ts'
import { eraseAll } from '../../store/saving/erase.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { Dialog } from '../panels/dialog.tsx'
import { startAnew } from './start-anew.ts'
import { useTakeCopy } from './take-copy.ts'
import { TallyList } from './tally-list.tsx'

export function EraseDialog({
  tally,
  onClose,
  onFailed,
}: {
  tally: Tally
  onClose: () => void
  onFailed: () => void
}) {
  const { t, saver } = useApp()
  const takeCopy = useTakeCopy()
  const [step, setStep] = useState<'what' | 'sure' | 'busy'>('what')
  const [copied, setCopied] = useState(false)
  const isSure = step !== 'what'
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return undefined
    }
    // The button that was pressed has gone with its question.
    return moveFocus(() => document.querySelector<HTMLElement>('dialog.erase-dialog'))
  }, [isSure])
  const erase = async (): Promise<void> => {
    if (step === 'busy') return
    setStep('busy')
    if (await eraseAll(saver)) startAnew()
    else onFailed()
  }
  return (
    <Dialog
      title={isSure ? t('settings.eraseSureTitle') : t('settings.eraseTitle')}
      description="erase-text"
      className="confirm erase-dialog"
      onCancel={onClose}
    >
      <div id="erase-text">
        {step === 'what' ? (
          <>
            <p>{t('settings.eraseTakes')}</p>
            <TallyList {...tally} />
            <p>{t('settings.eraseText')}</p>
          </>
        ) : (
          <p>{t('settings.eraseSureText')}</p>
        )}
      </div>
      <div class="button-row">
        {step === 'what' ? (
          <>
            <button type="button" class="primary" onClick={() => void takeCopy().then(() => setCopied(true))}>
              {t('settings.eraseCopy')}
            </button>
            <button type="button" onClick={() => setStep('sure')}>
              {t('settings.eraseOn')}
            </button>
          </>
        ) : (
          <button type="button" class="erase" aria-disabled={step === 'busy'} onClick={() => void erase()}>
            {t('settings.eraseYes')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('settings.eraseNo')}
        </button>
      </div>
      <p class="help said" role="status">
        {copied && t('settings.copied')}
      </p>
    </Dialog>
  )
}
