// The first minute: the chief looks over the player's shoulder from the first word to the score. Teaches by doing;
// nothing waits for her, and one button or Escape leaves it at any time.

import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { coachStep, onwardOf, type CoachStep, type Onward } from '../../core/coach.ts'
import { rememberFirstMinute } from '../../store/first-minute.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { CoachSlip, wordsOf } from './coach-slip.tsx'
import { FirstScore } from './first-score.tsx'
import { Hint } from './hint.tsx'
import { useAtCursor, useHand } from './use-hand.ts'
import { usePace } from './use-pace.ts'

/** Says each slip once. The palette is a dialog that asks the same itself, and it would hold this back until it closes. */
function useSpoken(step: CoachStep | null, onward: Onward | null, anew: boolean): void {
  const { announcer, t } = useApp()
  const said = useRef(new Set<string>())
  useEffect(() => {
    if (anew) said.current.clear()
  }, [anew])
  useEffect(() => {
    if (!step || step === 'name' || said.current.has(step)) return
    said.current.add(step)
    announcer.say(wordsOf(step, onward, t))
    // Once for each slip, not whenever the language changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step])
}

/** Escape leaves, unless it has something else to let go of: a dialog, or words that are being marked. */
function useEscape(onSkip: () => void): void {
  const { draft } = useApp()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { mode, editing } = draft.getState()
      const isBusy = mode !== 'idle' || editing !== null || document.querySelector('dialog[open]') !== null
      if (event.key === 'Escape' && !isBusy && !event.defaultPrevented) onSkip()
    }
    // Before the desk's own Escape, which leaves nothing to be seen of what it has let go.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [draft, onSkip])
}

/** Brings a slip that has just answered an act back into view. While words are being marked the page holds still. */
function useInView(step: CoachStep | null): void {
  useLayoutEffect(() => {
    if (step !== 'sign' && step !== 'wide' && !step?.startsWith('sound')) return
    document.querySelector('.coach')?.scrollIntoView({ block: 'nearest' })
  }, [step])
}

export function FirstMinute() {
  const { play, draft, saver } = useApp()
  const { round, key, text, score, passages } = useStore(play, state => state)
  const mode = useStore(draft, state => state.mode)
  const editing = useStore(draft, state => state.editing)
  const hand = useHand()
  const atCursor = useAtCursor()
  const isMarking = round.phase === 'marking'
  const { begun, stuck } = usePace(isMarking && round.flags.length === 0)
  const passage = score ? (passages[round.passage]?.kind ?? null) : null
  const step = coachStep({
    ...{ phase: round.phase, flags: round.flags, key, draft: mode, moving: editing !== null },
    ...{ hand, atCursor, begun, stuck, declaredClean: round.declaredClean, passage },
  })
  const onward = isMarking ? null : onwardOf(hand, round.passage >= passages.length - 1)
  const leaning = useMemo(() => key?.marks.map(mark => mark.core) ?? [], [key])

  const skip = useMemo(
    () => () => {
      rememberFirstMinute(saver)
      location.hash = hashOf({ screen: 'menu' })
    },
    [saver],
  )
  useSpoken(step, onward, round.phase === 'scored')
  useEscape(skip)
  useInView(step)
  useEffect(() => {
    if (round.phase === 'scored') rememberFirstMinute(saver)
  }, [round.phase, saver])

  if (round.phase === 'scored' && score)
    return (
      <FirstScore
        score={score}
        onAgain={() => {
          play.again()
          // The button that was pressed goes with the score.
          moveFocus(() => document.getElementById('page'), { scroll: false })
          scrollTo(0, 0)
        }}
      />
    )
  return (
    <>
      {step && <CoachSlip step={step} onward={onward} onSkip={skip} />}
      {stuck && text && mode !== 'choosing' && <Hint spans={leaning} direction={text.direction} />}
    </>
  )
}
