// The chief's slip: one short text at a time, with the way out. All texts of the same phase take the same room, so
// that nothing on the page moves under a hand when she has something else to say.

import { useLayoutEffect, useRef } from 'preact/hooks'
import { MARKING_STEPS, ONWARDS, REVEAL_STEPS, type CoachStep, type Onward } from '../../core/coach.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { Portrait } from '../people/speech.tsx'
import { useMedia } from '../use-media.ts'

/** What the chief says, in words. */
export function wordsOf(step: CoachStep, onward: Onward | null, t: Translate): string {
  const words = t(`first.step.${step}`, { undo: t('desk.undo'), signOff: t('desk.signOff') })
  return onward ? `${words} ${t(`first.onward.${onward}`, { next: t('reveal.next') })}` : words
}

/** Tells the desk how high the slip is: what stands beside the sheet has that much less room. */
function useHeight() {
  const slip = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = slip.current
    const desk = element?.parentElement
    if (!element || !desk) return undefined
    const tell = (): void => desk.style.setProperty('--slip-height', `${element.offsetHeight}px`)
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => {
      observer.disconnect()
      desk.style.removeProperty('--slip-height')
    }
  }, [])
  return slip
}

export function CoachSlip({
  step,
  onward,
  onSkip,
}: {
  step: CoachStep
  onward: Onward | null
  onSkip: () => void
}) {
  const { t } = useApp()
  const slip = useHeight()
  const isMarking = MARKING_STEPS.some(one => one === step)
  const isTouch = useMedia('(pointer: coarse)')
  const room = isMarking
    ? MARKING_STEPS.filter(one => !(isTouch && one.endsWith('-keys'))).map(one => wordsOf(one, null, t))
    : REVEAL_STEPS.flatMap(one => ONWARDS.map(way => wordsOf(one, way, t)))
  return (
    <aside
      ref={slip}
      class="coach"
      aria-label={t('first.label')}
      data-step={step}
      data-at={isMarking ? 'sheet' : 'panel'}
    >
      <Portrait who="chief" />
      <div class="coach-words">
        <p class="coach-who">{t('people.name.chief')}</p>
        <p class="coach-line" key={step}>
          {wordsOf(step, onward, t)}
        </p>
        {/* Only room: the longest of these texts gives the slip its height. On glass nobody is told of keys. */}
        {[...new Set(room)].map(words => (
          <p class="coach-room" aria-hidden="true" key={words}>
            {words}
          </p>
        ))}
      </div>
      <button type="button" class="coach-skip" aria-keyshortcuts="Escape" onClick={onSkip}>
        {t('first.skip')}
      </button>
    </aside>
  )
}
