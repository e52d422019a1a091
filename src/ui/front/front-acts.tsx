// What can be done with a front page: keep it as a picture, copy its words, print it, see where it was edited.

import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { textOf, type FrontCopy } from './front-copy.ts'
import { copyText } from './copy-text.ts'

type Kept = { readonly address: string; readonly name: string }

/** A drawn picture as an address for as long as the page is shown; the one before is let go. */
function useKept(copy: FrontCopy): [Kept | null, (blob: Blob, name: string) => Kept] {
  const [kept, setKept] = useState<Kept | null>(null)
  const held = useRef<string | null>(null)
  const letGo = (): void => {
    if (held.current !== null) URL.revokeObjectURL(held.current)
    held.current = null
  }
  useEffect(
    () => () => {
      letGo()
      setKept(null)
    },
    // Another page, or the same in another language, is another picture.
    [copy],
  )
  return [
    kept,
    (blob, name) => {
      letGo()
      held.current = URL.createObjectURL(blob)
      const now = { address: held.current, name }
      setKept(now)
      return now
    },
  ]
}

function download({ address, name }: Kept): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** The words to be copied by hand, where the browser lets no page do it. */
function ByHand({ text }: { text: string }) {
  const { t } = useApp()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.select(), [])
  return (
    <label class="front-by-hand">
      <span>{t('front.byHand')}</span>
      <textarea ref={area} readOnly rows={6} value={text} />
    </label>
  )
}

export function FrontActs({
  copy,
  name,
  marksEdits,
  onMarkEdits,
}: {
  copy: FrontCopy
  /** Of the pack: what the file is called after. */
  name: string
  marksEdits: boolean
  onMarkEdits: () => void
}) {
  const { t, announcer } = useApp()
  const [kept, keep] = useKept(copy)
  const [isDrawing, setIsDrawing] = useState(false)
  const [copying, setCopying] = useState<'not' | 'done' | 'by-hand'>('not')
  const [failed, setFailed] = useState(false)

  const draw = async (): Promise<void> => {
    if (isDrawing) return
    setIsDrawing(true)
    setFailed(false)
    try {
      const { pictureOf } = await import('./picture.ts')
      const words = { inside: t('front.inside'), legend: t('front.legend') }
      const blob = await pictureOf(copy, words, marksEdits && copy.edits > 0)
      download(keep(blob, `${t('front.file')}-${name}.png`))
      announcer.say(t('front.kept'))
    } catch {
      setFailed(true)
      announcer.say(t('front.notDrawn'))
    } finally {
      setIsDrawing(false)
    }
  }
  const copyWords = async (): Promise<void> => {
    const isCopied = await copyText(textOf(copy))
    setCopying(isCopied ? 'done' : 'by-hand')
    if (isCopied) announcer.say(t('front.copied'))
  }

  return (
    <div class="front-acts">
      <div class="button-row">
        <button type="button" class="primary" aria-disabled={isDrawing} onClick={() => void draw()}>
          {t('front.picture')}
        </button>
        <button type="button" onClick={() => void copyWords()}>
          {t('front.copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('front.print')}
        </button>
        {copy.edits > 0 && (
          <button type="button" aria-pressed={marksEdits} onClick={onMarkEdits}>
            {t('front.showEdits')}
          </button>
        )}
        <a class="button quiet" href={hashOf({ screen: 'menu' })}>
          {t('front.back')}
        </a>
      </div>
      {copying === 'done' && <p class="front-said">{t('front.copied')}</p>}
      {copying === 'by-hand' && <ByHand text={textOf(copy)} />}
      {failed && <p class="front-said">{t('front.notDrawn')}</p>}
      {kept && (
        <figure class="front-kept">
          <img src={kept.address} alt={t('front.pictureAlt')} />
          <figcaption>
            {t('front.kept')}{' '}
            <a href={kept.address} download={kept.name}>
              {t('front.keepAgain')}
            </a>
          </figcaption>
        </figure>
      )}
    </div>
  )
}
