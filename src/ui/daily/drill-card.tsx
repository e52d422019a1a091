// One slip of the tray: a clipping with marked words, a question, answers to stamp, and the reason at once.

import { useEffect, useRef } from 'preact/hooks'
import type { DrillAnswer } from '../../core/practice/drills.ts'
import { familyOf } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { moveFocus } from '../focus.ts'
import { Clipping } from './clipping.tsx'
import { DrillReason } from './drill-reason.tsx'
import type { Shown } from './use-drill.ts'

/** Which answer a key asks for; -1 where it asks for none. By its place, too: on some keyboards a digit needs Shift. */
function answerOfKey({ key, code }: KeyboardEvent, count: number): number {
  return Array.from({ length: count }, (_, at) => String(at + 1)).findIndex(
    digit => key === digit || code === `Digit${digit}` || code === `Numpad${digit}`,
  )
}

function Answer({
  said,
  number,
  stamp,
  isOpen,
  isChosen,
  onSay,
}: {
  said: DrillAnswer
  number: number
  /** What is stamped on it once the answer is known. */
  stamp: 'right' | 'was' | null
  isOpen: boolean
  isChosen: boolean
  onSay: () => void
}) {
  const { t, language } = useApp()
  const isName = said !== null && said !== 'fixable'
  const [name, line] = isName
    ? [t(`technique.${said}.name`), t(`technique.${said}.line`)]
    : said === null
      ? [t('daily.answer.fair'), t('daily.answer.fairLine')]
      : [t('daily.answer.fixable'), t('daily.answer.fixableLine')]
  return (
    <li>
      <button
        type="button"
        class="daily-answer"
        data-family={isName ? familyOf(said) : undefined}
        data-chosen={isChosen ? '' : undefined}
        data-stamp={stamp ?? undefined}
        aria-pressed={isChosen}
        aria-disabled={!isOpen}
        aria-keyshortcuts={String(number)}
        onClick={() => isOpen && onSay()}
      >
        <b class="daily-number">{formatNumber(number, language)}</b>
        <span class="daily-name">
          {name}
          {isName && <span class="sign" aria-hidden="true" />}
        </span>
        <span class="daily-line">{line}</span>
        {stamp && <span class="daily-stamp">{t(`daily.stamp.${stamp}`)}</span>}
      </button>
    </li>
  )
}

export function DrillCard({
  shown: { planned, drill, text },
  said,
  number,
  total,
  onward,
  onSay,
  onNext,
}: {
  shown: Shown
  /** What has been said; undefined before. */
  said: DrillAnswer | undefined
  number: number
  total: number
  /** What the way on is called. */
  onward: string
  onSay: (said: DrillAnswer) => void
  onNext: () => void
}) {
  const { t, language } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const isOpen = said === undefined
  useEffect(() => (isOpen ? undefined : moveFocus(() => heading.current)), [isOpen])
  const say = (answer: DrillAnswer | undefined): void => {
    if (isOpen && answer !== undefined) onSay(answer)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const index = answerOfKey(event, drill.answers.length)
    if (isOpen && index >= 0) say(drill.answers[index])
    else if (!isOpen && event.key.toLowerCase() === 'n') onNext()
    else return
    event.preventDefault()
  }
  return (
    <section
      class="daily-slip"
      aria-labelledby="daily-question"
      data-drill={drill.drill}
      onKeyDown={onKeyDown}
    >
      <p class="daily-place">
        {t('daily.place', { number: formatNumber(number, language), total: formatNumber(total, language) })}
      </p>
      <h2 id="daily-question" tabIndex={-1} data-landing="">
        {t(`daily.kind.${drill.drill}.title`)}
      </h2>
      <Clipping text={text} drill={drill} />
      <p class="daily-ask">{t(`daily.kind.${drill.drill}.ask`)}</p>
      <ol class="daily-answers" aria-label={t('daily.answers')}>
        {drill.answers.map((answer, at) => (
          <Answer
            key={answer ?? 'fair'}
            said={answer}
            number={at + 1}
            stamp={isOpen || !drill.right.includes(answer) ? null : answer === said ? 'right' : 'was'}
            isOpen={isOpen}
            isChosen={answer === said}
            onSay={() => say(answer)}
          />
        ))}
      </ol>
      {isOpen && <p class="small daily-keys">{t('daily.keys')}</p>}
      {!isOpen && (
        <>
          <DrillReason drill={drill} said={said} text={text} because={planned.because} headingRef={heading} />
          <button type="button" class="primary daily-next" aria-keyshortcuts="N" onClick={onNext}>
            {onward}
          </button>
        </>
      )}
    </section>
  )
}
