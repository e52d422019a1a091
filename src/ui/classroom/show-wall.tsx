// The wall: the steps of a show, run by keys, by a clicker or by the bar at its foot.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CatalogueTelling } from '../../content/catalogue.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import { keyStops } from '../../core/key-stops.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { languageOf } from '../../i18n/languages.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { LoadCard } from './load-card.tsx'
import { ShowBar } from './show-bar.tsx'
import { actOf, keyArrived, lastOf, OPENING, reduceShow, viewOf, type Act, type View } from './show-steps.ts'
import type { Told } from './show-verdict.tsx'
import { AskView, ReadView, TalkView, TellView, WholeView } from './show-views.tsx'
import { READ, RECALLED, useFit } from './use-fit.ts'
import { useLoaded } from './use-loaded.ts'

const isLeft = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, input, select, textarea')) return true
  // A button that has focus takes what presses buttons; everything else goes to the show.
  return (key === ' ' || key === 'Enter') && target.closest('button, a[href], summary') !== null
}

/** Keys anywhere on the page, so that a clicker works whatever has focus. */
function useShowKeys(onAct: (act: Act) => void, onScroll: (direction: 1 | -1) => void): void {
  const { language } = useApp()
  const direction = languageOf(language)?.direction ?? 'ltr'
  const hands = useRef({ onAct, onScroll })
  hands.current = { onAct, onScroll }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (document.querySelector('dialog[open]') || isLeft(event.target, event.key)) return
      const act = actOf(event.key, direction)
      if (act) hands.current.onAct(act)
      else if (event.key === 'ArrowDown') hands.current.onScroll(1)
      else if (event.key === 'ArrowUp') hands.current.onScroll(-1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [direction])
}

function Wall({ view, text, told }: { view: View; text: ExcerptText; told: Told | null }) {
  if (!told || view.kind === 'read') return <ReadView text={text} />
  if (view.kind === 'ask') return <AskView told={told} index={view.stop} />
  if (view.kind === 'tell') return <TellView told={told} index={view.stop} />
  if (view.kind === 'talk') return <TalkView told={told} />
  return <WholeView told={told} all={view.kind === 'all'} />
}

export function ShowWall({ telling, text }: { telling: CatalogueTelling; text: ExcerptText }) {
  const { t, language, library, announcer } = useApp()
  const [show, setShow] = useState(OPENING)
  const [box, setBox] = useState<HTMLElement | null>(null)
  // The key stays away until somebody asks for a verdict: it may be a secret for another five minutes.
  const asksForKey = show.wish !== null || show.stops !== null
  const { value: key, failure, retry } = useLoaded(asksForKey ? telling : null, library.key)
  const told = useMemo(() => key && { text, key, stops: keyStops(text, key) }, [text, key])
  useEffect(() => {
    if (told) setShow(before => keyArrived(before, told.stops.length))
  }, [told])

  const view = viewOf(show)
  const waits = show.wish !== null
  const content = `${view.kind} ${'stop' in view ? view.stop : ''} ${waits} ${failure} ${language}`
  const { more, scrollOn } = useFit(
    box,
    content,
    show.size,
    view.kind === 'whole' || view.kind === 'all' ? RECALLED : READ,
  )

  const act = (one: Act): void => {
    if (one === 'leave' && !show.blank) location.hash = hashOf({ screen: 'teach' })
    else if (one === 'next' && failure && waits && !show.blank) retry()
    // What is below comes first, so that a clicker alone shows all there is.
    else if (one === 'next' && more && !waits && !show.blank) scrollOn(1)
    else setShow(before => reduceShow(before, one))
  }
  useShowKeys(act, scrollOn)

  useEffect(() => {
    if (show.blank) {
      announcer.say(t('show.blankNow'))
      return
    }
    if (!box || waits) return
    const words = [
      ...box.querySelectorAll('h1, .wall-place, .wall-verdict, .wall-talk, .wall-passage, .wall-tally'),
    ]
    // The piece itself is there to be read; what changes is said.
    announcer.say(words.map(one => (one as HTMLElement).innerText).join('. '))
    // Each step is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [content, show.blank, box])

  const total = show.stops === null ? null : lastOf(show.stops) + 1
  const number = (value: number): string => formatNumber(value, language)
  const step = total === null ? '' : t('show.step', { number: number(show.at + 1), total: number(total) })
  return (
    <>
      <div class="wall" inert={show.blank}>
        {/* What scrolls has to be reached with keys, too. */}
        <div
          class="wall-box"
          ref={setBox}
          data-view={view.kind}
          data-more={more ? '' : undefined}
          role="group"
          aria-label={t('show.wall')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {waits ? (
            <LoadCard failure={failure} waitsFor="key" onRetry={retry} />
          ) : (
            <div class="wall-page">
              <Wall view={view} text={text} told={told} />
            </div>
          )}
        </div>
        <ShowBar step={step} more={more && !waits} all={show.all} onAct={act} />
      </div>
      {show.blank && (
        <button type="button" class="wall-blank" onClick={() => act('blank')}>
          <span class="visually-hidden">{t('show.unblank')}</span>
        </button>
      )}
    </>
  )
}
