// The way to the front page of a pack, wherever there is one to be read.

import { useEffect, useState } from 'preact/hooks'
import type { CataloguePack } from '../../content/catalogue.ts'
import { completeTexts } from '../../i18n/i18n.ts'
import { isPackFinished } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'

/**
 * A link to the front page once every excerpt of the pack has been finished; nothing before. It fetches its words,
 * unless whoever shows it has some.
 */
export function FrontPageLink({
  pack,
  words,
  className = 'button front-link',
}: {
  pack: CataloguePack
  words?: string
  className?: string
}) {
  const { t, i18n, progress } = useApp()
  const isFinished = useStore(progress, state => isPackFinished(pack, state.progress))
  const isShown = isFinished && pack.role !== 'tutorial'
  const [hasWords, setHasWords] = useState(() => i18n.exists('front.link'))
  useEffect(() => {
    if (!isShown || words || hasWords) return undefined
    let gone = false
    completeTexts(i18n, 'front').then(
      () => !gone && setHasWords(true),
      // Without the line the page could not be fetched either.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [isShown, words, hasWords, i18n])
  if (!isShown || !(words || hasWords)) return null
  return (
    <a class={className} href={hashOf({ screen: 'front', pack: pack.id })}>
      {words ?? t('front.link')}
    </a>
  )
}
