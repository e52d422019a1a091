// What is kept on this device: taken along as a file, brought back, or taken away.

import { useState } from 'preact/hooks'
import { chooseLanguage } from '../../i18n/languages.ts'
import { switchLanguage } from '../../i18n/i18n.ts'
import { tallyHere, type Tally } from '../../store/saving/copy.ts'
import { LARGEST_COPY, readCopy, type Copy, type CopyFailure } from '../../store/saving/read-copy.ts'
import type { SettingsRecord } from '../../store/saving/records.ts'
import { DEFAULT_SETTINGS } from '../../store/settings-store.ts'
import { useApp } from '../context.ts'
import { Tray } from './choice.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { LoadDialog } from './load-dialog.tsx'
import { PaperPart } from './paper-part.tsx'
import { useTakeCopy } from './take-copy.ts'

/** What a status line says; the same twice is told twice. */
type Said = { readonly text: string; readonly count: number }

const Told = ({ said: { text, count } }: { said: Said }) => (
  <p class="help said" role="status">
    {text && text + (count % 2 === 0 ? '\u00A0' : '')}
  </p>
)

/** Reads a file that was chosen. One that is too large is not even opened. */
async function readFile(file: File): Promise<Copy | { readonly failure: CopyFailure }> {
  if (file.size > LARGEST_COPY) return { failure: 'hugeCopy' }
  return file.text().then(readCopy, () => ({ failure: 'unreadable' }))
}

function CopyPart({ onSay }: { onSay: (text: string) => void }) {
  const { t } = useApp()
  const takeCopy = useTakeCopy()
  const [copy, setCopy] = useState<Copy | null>(null)
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (!file) return
    const result = await readFile(file)
    // The same file may be chosen again.
    input.value = ''
    if ('failure' in result) onSay(t(`settings.failure.${result.failure}`))
    else setCopy(result)
  }
  return (
    <>
      <p>{t('settings.copyHelp')}</p>
      <div class="button-row">
        <button type="button" onClick={() => void takeCopy().then(() => onSay(t('settings.copied')))}>
          {t('settings.copy')}
        </button>
        <label class="button file">
          <input
            type="file"
            accept=".json,application/json"
            onChange={event => void read(event.currentTarget)}
          />
          <span>{t('settings.load')}</span>
        </label>
      </div>
      {copy && (
        <LoadDialog
          copy={copy}
          onClose={() => setCopy(null)}
          onFailed={() => {
            setCopy(null)
            onSay(t('settings.loadFailed'))
          }}
        />
      )}
    </>
  )
}

function ResetPart({ onSay }: { onSay: (text: string) => void }) {
  const { t, i18n, settings } = useApp()
  const [before, setBefore] = useState<SettingsRecord | null>(null)
  const reset = (): void => {
    const old = settings.getState()
    setBefore(old)
    settings.setState(DEFAULT_SETTINGS)
    if (old.language !== null) void switchLanguage(i18n, chooseLanguage(navigator.languages).tag)
    onSay('reset')
  }
  const putBack = (): void => {
    settings.setState(before!)
    setBefore(null)
    onSay('putBack')
  }
  // One button that turns over: focus stays on it.
  return (
    <button type="button" onClick={before ? putBack : reset}>
      {before ? t('settings.putBack') : t('settings.reset')}
    </button>
  )
}

export function Device({ onClose }: { onClose: () => void }) {
  const { t, saver } = useApp()
  const [copySaid, setCopySaid] = useState<Said>({ text: '', count: 0 })
  const [resetSaid, setResetSaid] = useState('')
  const [erasing, setErasing] = useState<Tally | null>(null)
  const [paperSaid, setPaperSaid] = useState<Said>({ text: '', count: 0 })
  const say = (text: string): void => setCopySaid(({ count }) => ({ text, count: count + 1 }))
  const sayPaper = (text: string): void => setPaperSaid(({ count }) => ({ text, count: count + 1 }))
  return (
    <Tray title={t('settings.groups.device')}>
      <p>{t('settings.kept')}</p>
      <CopyPart onSay={say} />
      <Told said={copySaid} />
      <PaperPart onSay={sayPaper} onLeave={onClose} />
      <Told said={paperSaid} />
      <div class="button-row apart">
        <ResetPart onSay={setResetSaid} />
        <button type="button" class="erase" onClick={() => void tallyHere(saver).then(setErasing)}>
          {t('settings.erase')}
        </button>
      </div>
      <p class="help said" role="status">
        {resetSaid === 'reset' && t('settings.resetDone')}
        {resetSaid === 'putBack' && t('settings.putBackDone')}
      </p>
      {erasing && (
        <EraseDialog
          tally={erasing}
          onClose={() => setErasing(null)}
          onFailed={() => {
            setErasing(null)
            say(t('settings.eraseFailed'))
          }}
        />
      )}
    </Tray>
  )
}
