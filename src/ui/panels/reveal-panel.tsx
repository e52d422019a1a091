// The reveal in words: one passage at a time, at the player's pace, or all at once.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { Passage } from '../../core/passages.ts'
import type { Score } from '../../core/scoring.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { landOn } from '../focus.ts'
import { GuideDialog } from './guide-dialog.tsx'
import { Reason } from './reason.tsx'

type RevealProps = {
  text: ExcerptText
  key_: ExcerptKey
  score: Score
  passages: readonly Passage[]
  /** Index of the passage that has been reached; -1 before the first. */
  told: number
  /** The score has been seen before: the page is being looked at again. */
  isAgain: boolean
  actions: Actions
  onScore: () => void
}

export function RevealPanel({
  text,
  key_: key,
  score,
  passages,
  told,
  isAgain,
  actions,
  onScore,
}: RevealProps) {
  const { t, announcer, language } = useApp()
  const [all, setAll] = useState(false)
  const [asked, setAsked] = useState<TechniqueId | null>(null)
  const panel = useRef<HTMLElement>(null)
  const passage = passages[told]
  const at = Math.max(0, told)
  const isLast = at >= passages.length - 1

  // The player arrives at the panel, not at the top of the page.
  useEffect(() => landOn(panel.current), [])

  useEffect(() => {
    if (!passage || all) return
    const step = t('reveal.step', {
      number: formatNumber(at + 1, language),
      total: formatNumber(passages.length, language),
    })
    // All of the reason is spoken: who does not see the panel should not have to go and look for it.
    const reason = panel.current?.querySelector('.reason')
    const words = reason
      ? [...reason.querySelectorAll('h3, blockquote, p, dt, dd')].map(one => one.textContent).join('. ')
      : ''
    announcer.say(`${step}. ${words}`)
    // Each passage is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [passage, all])

  const toScore = (): void => (isAgain ? onScore() : actions.showScore())
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || all) return
    const key_ = event.key.toLowerCase()
    if (key_ === 'n' && !isLast) actions.showPassage(at + 1)
    else if (key_ === 'n') toScore()
    else if (key_ === 'b' && at > 0) actions.showPassage(at - 1)
    else return
    event.preventDefault()
  }

  return (
    <>
      <aside class="panel reveal" ref={panel} aria-labelledby="reveal-title" onKeyDown={onKeyDown}>
        <div class="panel-head">
          <h2 id="reveal-title" tabIndex={-1}>
            {t('reveal.title')}
          </h2>
          {!all && (
            <p class="step">
              {t('reveal.step', {
                number: formatNumber(at + 1, language),
                total: formatNumber(passages.length, language),
              })}
            </p>
          )}
        </div>
        {/* What scrolls has to be reached with keys, too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="panel-scroll" role="group" aria-labelledby="reveal-title" tabIndex={0}>
          {all
            ? passages.map((one, index) => (
                <Reason key={index} told={{ passage: one, text, key, score, onReadMore: setAsked }} />
              ))
            : passage && <Reason key={told} told={{ passage, text, key, score, onReadMore: setAsked }} />}
        </div>
        <div class="dock">
          <div class="button-row">
            {!all && (
              <>
                <button
                  type="button"
                  // Not `disabled`: focus would be lost on arriving at the first, and N with it.
                  aria-disabled={at === 0}
                  aria-keyshortcuts="B"
                  onClick={() => at > 0 && actions.showPassage(at - 1)}
                >
                  {t('reveal.back')}
                </button>
                {isLast ? (
                  <button type="button" class="primary next" aria-keyshortcuts="N" onClick={toScore}>
                    {t('reveal.toScore')}
                  </button>
                ) : (
                  <button
                    type="button"
                    class="primary next"
                    aria-keyshortcuts="N"
                    onClick={() => actions.showPassage(at + 1)}
                  >
                    {t('reveal.next')}
                  </button>
                )}
              </>
            )}
            <button type="button" class="quiet" onClick={() => setAll(!all)}>
              {all ? t('reveal.oneByOne') : t('reveal.all')}
            </button>
            {(all || !isLast) && (
              <button type="button" class={all ? 'primary next' : 'quiet'} onClick={toScore}>
                {all ? t('reveal.toScore') : t('reveal.skip')}
              </button>
            )}
          </div>
        </div>
      </aside>
      {asked && <GuideDialog opened={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
