// The ways on from a passage: back, next, all at once, the whole page, the score.

import { useApp } from '../context.ts'
import { WALK, WHOLE, type PageView } from '../screens/page-view.ts'

type DockProps = {
  view: PageView
  /** The passage that is told. */
  at: number
  isLast: boolean
  onGo: (passage: number) => void
  onView: (view: PageView) => void
  onScore: () => void
  /** What `onScore` leads to, in words; left out: the score. */
  onward?: string | undefined
}

export function RevealDock(props: DockProps) {
  const { t } = useApp()
  const { view, isLast, onView, onScore, onward } = props
  const { look, opened } = view
  const isWalk = look === 'walk'
  if (opened !== null)
    return (
      <div class="dock">
        <div class="button-row">
          <button type="button" class="primary next to-page" onClick={() => onView(WHOLE)}>
            {t('reveal.toPage')}
          </button>
          <button type="button" class="quiet" onClick={onScore}>
            {onward ?? t('reveal.toScore')}
          </button>
        </div>
      </div>
    )
  return (
    <div class="dock">
      <div class="button-row">
        {isWalk && <Steps {...props} />}
        {/* The same button all the while, so that focus stays where it was pressed. */}
        <button
          type="button"
          class="quiet"
          onClick={() => onView(isWalk ? { look: 'all', opened: null } : WALK)}
        >
          {t(isWalk ? 'reveal.all' : 'reveal.oneByOne')}
        </button>
        {(look === 'all' || (isWalk && isLast)) && (
          <button type="button" class="quiet" onClick={() => onView(WHOLE)}>
            {t('reveal.whole')}
          </button>
        )}
        {look === 'whole' && (
          <button type="button" class="quiet" onClick={() => onView({ look: 'all', opened: null })}>
            {t('reveal.all')}
          </button>
        )}
        {(!isWalk || !isLast) && (
          <button type="button" class={isWalk ? 'quiet' : 'primary next'} onClick={onScore}>
            {onward ?? t(isWalk ? 'reveal.skip' : 'reveal.toScore')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Back, and next or the score. */
function Steps({ at, isLast, onGo, onScore, onward }: DockProps) {
  const { t } = useApp()
  return (
    <>
      <button
        type="button"
        // Not `disabled`: focus would be lost on arriving at the first, and N with it.
        aria-disabled={at === 0}
        aria-keyshortcuts="B"
        onClick={() => at > 0 && onGo(at - 1)}
      >
        {t('reveal.back')}
      </button>
      <button
        type="button"
        class="primary next"
        aria-keyshortcuts="N"
        onClick={() => (isLast ? onScore() : onGo(at + 1))}
      >
        {isLast ? (onward ?? t('reveal.toScore')) : t('reveal.next')}
      </button>
    </>
  )
}
