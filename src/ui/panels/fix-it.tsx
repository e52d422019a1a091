// Fix it: a passage as it stood, and three slips to put in its place. One is fair, one still leans, one has thrown out
// the facts with the spin. Choosing tells why; the first choice counts, beside the score, and the last one is printed.

import { useEffect, useRef, useState } from 'preact/hooks'
import { fixedFirstTime, mendableMarks, mendSpan, offeredMark, orderOfRewrites } from '../../core/edited.ts'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import { rewritesOf, type RoundState } from '../../core/round/types.ts'
import type { Score } from '../../core/scoring.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import '../styles/fix-it.css'
import { FixItSlips, slipsOf } from './fix-it-slips.tsx'

type FixItProps = {
  text: ExcerptText
  key_: ExcerptKey
  score: Score
  round: RoundState
  actions: Actions
}

/** Which slip a key asks for; -1 where it asks for none. By its place, too: on some keyboards a digit needs Shift. */
function slipOfKey({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): number {
  if (ctrlKey || metaKey || altKey) return -1
  return ['1', '2', '3'].findIndex(
    digit => key === digit || code === `Digit${digit}` || code === `Numpad${digit}`,
  )
}

/** Which passage is on the desk, and which comes after it. */
function useOffered({ key_: key, score, round }: Pick<FixItProps, 'key_' | 'score' | 'round'>) {
  const mendable = mendableMarks(key, score)
  const isMended = (id: string): boolean => rewritesOf(round, id).length > 0
  // After a reload the one that was mended last is still on the desk.
  const [shown, setShown] = useState(
    () => mendable.findLast(id => id === Object.keys(round.rewrites).at(-1)) ?? offeredMark(key, score),
  )
  const at = mendable.indexOf(shown ?? '')
  const others = [...mendable.slice(at + 1), ...mendable.slice(0, Math.max(0, at))]
  const untouched = mendable.filter(id => id !== shown && !isMended(id))
  return { shown, next: untouched[0] ?? others[0], left: untouched.length, show: setShown }
}

/** The section beside the score; nothing where the page has no passage to mend. */
export function FixIt(props: FixItProps) {
  const { text, key_: key, round, actions } = props
  const { t, language } = useApp()
  const { shown, next, left, show } = useOffered(props)
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return undefined
    moved.current = false
    return moveFocus(() => heading.current)
  }, [shown])

  const mark = key.marks.find(({ id }) => id === shown)
  const fixIt = key.reasons.marks[shown ?? '']?.fixIt
  if (!mark || !fixIt) return null
  const chosen = rewritesOf(round, mark.id)
  const slips = slipsOf(key.reasons.marks[mark.id]!.rewrite, fixIt, orderOfRewrites(mark.id))
  const { start, end } = mendSpan(mark)
  const { offered, fair } = fixedFirstTime(round.rewrites)
  const choose = (index: number): void => {
    const slip = slips[index]
    if (slip) actions.mend(mark.id, slip.rewrite, slip.why)
  }
  return (
    <section
      class="fix-it"
      aria-labelledby="fix-title"
      onKeyDown={event => {
        const index = slipOfKey(event)
        if (index < 0) return
        event.preventDefault()
        choose(index)
      }}
    >
      <h3 id="fix-title" tabIndex={-1} ref={heading}>
        {t('fix.title')}
      </h3>
      <p>{t('fix.task')}</p>
      <div class="torn-frame">
        <blockquote class="torn" lang={text.language} dir={text.direction}>
          {text.text.slice(start, end)}
        </blockquote>
      </div>
      <FixItSlips key={mark.id} text={text} slips={slips} chosen={chosen} onChoose={choose} />
      {chosen.length === 0 ? (
        <p class="small fix-keys">{t('fix.keys')}</p>
      ) : (
        <p class="small">{t('fix.tryOthers')}</p>
      )}
      {offered > 0 && (
        <p class="fix-count">
          {t('fix.count', { fair: formatNumber(fair, language), count: offered })} {t('fix.beside')}
        </p>
      )}
      {chosen.length > 0 && next && (
        <button
          type="button"
          onClick={() => {
            moved.current = true
            show(next)
          }}
        >
          {left > 0 ? t('fix.another', { count: left }) : t('fix.over')}
        </button>
      )}
    </section>
  )
}
