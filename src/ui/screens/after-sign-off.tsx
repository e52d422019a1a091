// What comes once a page is signed off: the reveal, the page as a whole, and the score beside it.

import { useEffect } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { PlayState } from '../../store/play-store.ts'
import { progressKey } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { RevealPanel } from '../panels/reveal-panel.tsx'
import { ScorePanel } from '../panels/score-panel.tsx'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { shownOf, WHOLE, type PageView } from './page-view.ts'
import { useToldIntoView } from './use-told-into-view.ts'

export type AfterSignOffProps = {
  readonly text: ExcerptText
  readonly state: PlayState
  readonly sheet: HTMLElement | null
  /** Index of the passage that the pencil has reached; -1 before the first. */
  readonly told: number
  readonly view: PageView
  readonly onView: (view: PageView) => void
  /** The page is being looked at, instead of the score. */
  readonly isRevealing: boolean
  readonly onRevealing: (again: boolean) => void
  readonly actions: Actions
  /** Where the way on from the reveal leads, in words; left out: to the score. */
  readonly onward?: string | undefined
}

export function AfterSignOff({ text, state, isRevealing, onward, ...rest }: AfterSignOffProps) {
  const { sheet, told, view, onView, onRevealing, actions } = rest
  const { stage } = useApp()
  const { score, key, passages, round, address } = state
  const shown = isRevealing ? shownOf(view, told) : -1
  useToldIntoView(sheet, shown)
  const isPointed = isRevealing && view.look !== 'walk'
  useEffect(() => {
    stage.setState({ pointed: isPointed ? shown : null })
    return () => stage.setState({ pointed: null })
  }, [stage, isPointed, shown])

  if (!score || !key) return null
  if (isRevealing)
    return (
      <RevealPanel
        text={text}
        key_={key}
        score={score}
        passages={passages}
        told={told}
        isAgain={round.phase === 'scored'}
        view={view}
        onView={onView}
        actions={actions}
        onScore={() => onRevealing(false)}
        onward={onward}
      />
    )
  // A first page has an end of its own.
  if (address?.practice) return null
  return <Scored text={text} state={state} onView={onView} onRevealing={onRevealing} actions={actions} />
}

function Scored({
  text,
  state: { score, key, round },
  onView,
  onRevealing,
  actions,
}: Pick<AfterSignOffProps, 'text' | 'state' | 'onView' | 'onRevealing' | 'actions'>) {
  const { play, stage, progress, catalogue } = useApp()
  const best = useStore(progress, one => one.progress[progressKey(text.pack, text.id)]?.best)
  const pack = catalogue.find(one => one.id === text.pack)
  const at = pack?.excerpts.findIndex(one => one.id === text.id) ?? -1
  const next = pack?.excerpts[at + 1]
  const goTo = (hash: string): void => {
    location.hash = hash
  }
  return (
    <ScorePanel
      text={text}
      key_={key!}
      score={score!}
      round={round}
      best={best ?? score!.score}
      actions={actions}
      onAgain={() => {
        play.again()
        // The button that was pressed goes with the score.
        moveFocus(() => document.getElementById('page'), { scroll: false })
        scrollTo(0, 0)
      }}
      onPage={() => {
        onRevealing(true)
        onView(WHOLE)
        perform(stage, 'page')
      }}
      onMenu={() => goTo(hashOf({ screen: 'menu' }))}
      onNext={next ? () => goTo(hashOf({ screen: 'play', pack: text.pack, excerpt: next.id })) : null}
    />
  )
}
