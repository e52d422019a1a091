// The reveal in words: one passage at a time, at the player's pace, all at once, or the whole page to pick from.

import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { Passage } from '../../core/passages.ts'
import type { Score } from '../../core/scoring.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { landOn, moveFocus } from '../focus.ts'
import { Remark } from '../people/remark.tsx'
import { useStopRemarks } from '../people/use-stop-remarks.ts'
import { shownOf, WALK, WHOLE, type PageView } from '../screens/page-view.ts'
import { GuideDialog } from './guide-dialog.tsx'
import { Reason } from './reason.tsx'
import { RevealDock } from './reveal-dock.tsx'
import { PassageList } from './whole-page.tsx'

type RevealProps = {
  text: ExcerptText
  key_: ExcerptKey
  score: Score
  passages: readonly Passage[]
  /** Index of the passage that has been reached; -1 before the first. */
  told: number
  /** The score has been seen before: the page is being looked at again. */
  isAgain: boolean
  view: PageView
  onView: (view: PageView) => void
  actions: Actions
  onScore: () => void
  /** What `onScore` leads to, in words; left out: the score. */
  onward?: string | undefined
}

export function RevealPanel({
  text,
  key_: key,
  score,
  passages,
  told,
  isAgain,
  view,
  onView,
  actions,
  onScore,
  onward,
}: RevealProps) {
  const { t, announcer, language } = useApp()
  const [asked, setAsked] = useState<TechniqueId | null>(null)
  const panel = useRef<HTMLElement>(null)
  const { look, opened } = view
  const all = look === 'all'
  const shown = shownOf(view, told)
  const passage = passages[shown]
  const at = Math.max(0, shown)
  const isLast = at >= passages.length - 1
  const remarks = useStopRemarks({ text, key, score, passages, isAgain, shown: all ? 'all' : shown })

  // The player arrives at the panel, not at the top of the page.
  const isWhole = look === 'whole'
  useEffect(() => landOn(panel.current), [isWhole])
  usePlaceOf(panel, opened)

  useEffect(() => {
    if (!passage || all || !remarks.isKnown) return
    const step = t('reveal.step', {
      number: formatNumber(at + 1, language),
      total: formatNumber(passages.length, language),
    })
    // All of the reason is spoken: who does not see the panel should not have to go and look for it.
    const reason = panel.current?.querySelector('.reason')
    const words = reason
      ? [...reason.querySelectorAll('h3, blockquote, p, dt, dd')].map(one => one.textContent).join('. ')
      : ''
    announcer.say(`${step}. ${words} ${remarks.spokenAt(shown)}`.trim())
    // Each passage is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [passage, all, remarks.isKnown])

  const tell = (stop: number) => {
    const one = passages[stop]
    const remark = remarks.at(stop)
    return (
      one && (
        <Fragment key={stop}>
          {all && (
            <p class="reason-number" data-kind={one.kind} aria-hidden="true">
              <span class="numeral">{formatNumber(stop + 1, language)}</span>
            </p>
          )}
          <Reason told={{ passage: one, text, key, score, onReadMore: setAsked }} />
          {remark && (
            <Remark
              remark={remark}
              home={() => panel.current?.querySelector<HTMLElement>('.panel-scroll')}
              onPutAway={() => remarks.putAway(stop)}
            />
          )}
        </Fragment>
      )
    )
  }
  const toScore = (): void => (isAgain ? onScore() : actions.showScore())
  const go = (stop: number): void => {
    if (look === 'walk') actions.showPassage(stop)
    else onView({ look, opened: stop })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || all || (isWhole && opened === null)) return
    const key_ = event.key.toLowerCase()
    if (key_ === 'n' && !isLast) go(at + 1)
    else if (key_ === 'n' && !isWhole) toScore()
    else if (key_ === 'b' && at > 0) go(at - 1)
    else if (key_ === 'escape' && isWhole && !asked) onView(WHOLE)
    else return
    event.preventDefault()
  }

  return (
    <>
      <aside class="panel reveal" ref={panel} aria-labelledby="reveal-title" onKeyDown={onKeyDown}>
        <div class="panel-head">
          <h2 id="reveal-title" tabIndex={-1}>
            {t(isWhole ? 'reveal.whole' : 'reveal.title')}
          </h2>
          {!all && (passage || !isWhole) && (
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
          {all ? (
            passages.map((_, stop) => tell(stop))
          ) : isWhole && opened === null ? (
            <PassageList passages={passages} text={text} onOpen={go} />
          ) : (
            tell(shown)
          )}
        </div>
        <RevealDock
          view={view}
          at={at}
          isLast={isLast}
          onGo={go}
          onView={now => {
            // Whoever walks along again begins at the beginning.
            if (now === WALK && isWhole) actions.showPassage(0)
            onView(now)
          }}
          onScore={toScore}
          onward={onward}
        />
      </aside>
      {asked && <GuideDialog opened={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** Opening a passage leads to the way back, and the way back to the line it was opened from. */
function usePlaceOf(panel: { readonly current: HTMLElement | null }, opened: number | null): void {
  const before = useRef<number | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = opened
    const find = (selector: string) => () => panel.current?.querySelector<HTMLElement>(selector)
    if (opened !== null) {
      panel.current?.querySelector('.panel-scroll')?.scrollTo(0, 0)
      // With N and B focus is there already; a press on the sheet has taken it along.
      if (!panel.current?.querySelector('.to-page:focus'))
        return moveFocus(find('.to-page'), { scroll: false })
    } else if (was !== null) return moveFocus(find(`[data-passage="${was}"]`))
    return undefined
  }, [panel, opened])
}
