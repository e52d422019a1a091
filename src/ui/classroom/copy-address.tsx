// Full addresses for a board, a chat or a worksheet, and a button that copies one.

import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../context.ts'

/** The full address of a hash, with the language in it, whatever else this page was opened with. */
export function addressOf(hash: string, language: string): string {
  const address = new URL(location.href)
  address.search = `?lang=${encodeURIComponent(language)}`
  address.hash = hash
  return address.href
}

/** Copies as browsers did before: a page that came over plain http has no other clipboard. */
function copyTheOldWay(words: string): boolean {
  const field = document.createElement('textarea')
  field.value = words
  field.readOnly = true
  field.className = 'visually-hidden'
  document.body.append(field)
  const before = document.activeElement
  field.select()
  try {
    // Whatever replaces it is missing exactly where this is needed.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return copyTheOldWay(words)
  }
}

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2500

/** Copies an address; where the browser will not, shows it. `at`: the whole address, if it is not the hash below this page. */
export function CopyButton({
  hash,
  link,
  piece,
  at,
}: {
  hash: string
  link: string
  piece: string
  at?: string
}) {
  const { t, language, announcer } = useApp()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const address = at ?? addressOf(hash, language)

  const onClick = (): void => {
    void copyWords(address).then(copied => {
      setState(copied ? 'copied' : 'failed')
      announcer.say(copied ? t('teach.copiedSay', { link, piece }) : `${t('teach.copyFailed')} ${address}`)
      clearTimeout(timer.current)
      if (copied) timer.current = setTimeout(() => setState('ready'), SAID)
    })
  }
  return (
    <>
      <button
        type="button"
        class="teach-copy"
        aria-label={t('teach.copyOf', { link, piece })}
        onClick={onClick}
      >
        {t(state === 'copied' ? 'teach.copied' : 'teach.copy')}
      </button>
      {state === 'failed' && (
        <span class="teach-address">
          {t('teach.copyFailed')} <input type="text" readOnly value={address} aria-label={link} />
        </span>
      )}
    </>
  )
}
