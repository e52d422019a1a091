// The word cursor: one empty slider after the text, with which a keyboard or a screen reader walks the words and
// marks them. Tried with a real screen reader, where listboxes, grids and applications failed: the text above
// stays text, and only this control moves.

import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { lengthOf, overlaps, wordAt, wordCount, wordsIn, type Span } from '../../core/span.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Flag } from '../../core/round/types.ts'
import { ordered } from '../../store/draft-store.ts'
import { perform } from '../../store/stage-store.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { HelpContext } from '../use-help-key.ts'
import { useStore } from '../use-store.ts'

/** How long the cursor rests before it is said that it stands in a flag: said at once, it would be swallowed. */
const REST = 250

/** Index of the unit a word lies in, or of the next one; units are in document order. */
export function unitOfWord(units: readonly Span[], word: Span): number {
  const index = units.findIndex(unit => overlaps(unit, word) || unit.start >= word.end)
  return index < 0 ? units.length - 1 : index
}

/** The first word of the sentence `step` sentences on: back first goes to the beginning of the sentence it is in. */
export function wordBySentence(
  text: Pick<ExcerptText, 'words' | 'units'>,
  cursor: number,
  step: 1 | -1,
): number {
  const at = unitOfWord(text.units, wordAt(text.words, cursor))
  const first = (unit: number): number => wordsIn(text.words, text.units[unit]!)?.first ?? cursor
  if (step === -1 && cursor > first(at)) return first(at)
  const target = at + step
  if (target < 0) return 0
  return target >= text.units.length ? wordCount(text.words) - 1 : first(target)
}

export function WordCursor({
  text,
  flags,
  actions,
  onCursor,
}: {
  text: ExcerptText
  flags: readonly Flag[]
  actions: Actions
  /** Called with the word to keep in view, or null when the cursor is left. */
  onCursor: (word: number | null) => void
}) {
  const { t, draft, stage } = useApp()
  const openKeys = useContext(HelpContext)
  const { cursor, range, mode } = useStore(draft, state => state)
  const [rested, setRested] = useState(true)
  const element = useRef<HTMLDivElement>(null)
  const last = wordCount(text.words) - 1

  useEffect(() => {
    setRested(false)
    const timer = setTimeout(() => setRested(true), REST)
    return () => clearTimeout(timer)
  }, [cursor, range])

  const words = (from: number, to: number): string =>
    text.text.slice(wordAt(text.words, from).start, wordAt(text.words, to).end)
  const chosen = range && mode === 'open' ? ordered(range) : null
  const current = wordAt(text.words, Math.min(cursor, last))
  const flag = flags.find(one => overlaps(one.span, current))
  const spoken = chosen
    ? t('mark.cursorWords', {
        words: words(chosen.first, chosen.last),
        count: chosen.last - chosen.first + 1,
      })
    : words(cursor, cursor)
  const value =
    flag && rested
      ? `${spoken}, ${t('mark.inFlag', { technique: t(`technique.${flag.technique}.name`) })}`
      : spoken

  const move = (to: number, extend: boolean): void => {
    const target = Math.max(0, Math.min(last, to))
    const anchor = draft.getState().range?.anchor ?? cursor
    if (extend) draft.setState({ cursor: target, mode: 'open', range: { anchor, focus: target } })
    else draft.setState({ cursor: target, mode: 'idle', range: null })
    onCursor(target)
    if (flags.some(one => one.span.start === wordAt(text.words, target).start)) perform(stage, 'wet')
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const forward = text.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = text.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const act: Record<string, () => void> = {
      [forward]: () => move(cursor + 1, event.shiftKey),
      [backward]: () => move(cursor - 1, event.shiftKey),
      ArrowDown: () => move(wordBySentence(text, cursor, 1), event.shiftKey),
      ArrowUp: () => move(wordBySentence(text, cursor, -1), event.shiftKey),
      PageDown: () => move(wordBySentence(text, cursor, 1), event.shiftKey),
      PageUp: () => move(wordBySentence(text, cursor, -1), event.shiftKey),
      Home: () => move(0, event.shiftKey),
      End: () => move(last, event.shiftKey),
      Enter: () => {
        if (draft.getState().range === null) {
          if (flag && draft.getState().editing === null) return actions.edit(flag.id)
          draft.setState({ range: { anchor: cursor, focus: cursor } })
        }
        actions.choose()
      },
      s: () => {
        const unit = text.units[unitOfWord(text.units, current)]
        if (unit && lengthOf(unit) > 0) actions.markSpan(unit)
      },
      Escape: () => actions.cancel(),
    }
    const run = act[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!run) return
    event.preventDefault()
    run()
  }

  return (
    <div class="cursor-row">
      <div
        ref={element}
        class="word-cursor"
        role="slider"
        tabIndex={0}
        aria-label={t('mark.cursor')}
        aria-roledescription={t('mark.cursorRole')}
        aria-describedby="cursor-help"
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={cursor + 1}
        aria-valuetext={value}
        onKeyDown={onKeyDown}
        onFocus={() => onCursor(cursor)}
        onBlur={() => onCursor(null)}
      />
      <p id="cursor-help" class="cursor-help">
        {t('mark.cursorHelp')}
      </p>
      <button type="button" class="quiet" aria-keyshortcuts="?" onClick={openKeys}>
        {t('keys.open')} <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  )
}
