// What the chief says to an answer, at once: whether it is so, and why, from the key of the page.

import type { Ref } from 'preact'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Drill, DrillAnswer } from '../../core/practice/drills.ts'
import type { Because } from '../../core/practice/daily.ts'
import { familyOf } from '../../core/technique.ts'
import { useApp } from '../context.ts'

export type Verdict = 'caught' | 'named' | 'left' | 'past' | 'otherName' | 'looksIt'

/** What an answer comes to. */
export function verdictOf({ drill, technique, right }: Drill, said: DrillAnswer): Verdict {
  if (technique === null) return said === null ? 'left' : 'looksIt'
  if (said === null) return 'past'
  if (!right.includes(said)) return 'otherName'
  return drill === 'fair-or-fixable' ? 'caught' : 'named'
}

export function DrillReason({
  drill,
  said,
  text,
  because,
  headingRef,
}: {
  drill: Drill
  said: DrillAnswer
  text: ExcerptText
  because: Because
  headingRef: Ref<HTMLHeadingElement>
}) {
  const { t } = useApp()
  const { reason, technique } = drill
  const name = (one: NonNullable<typeof technique>) => t(`technique.${one}.name`)
  const lower = (one: NonNullable<typeof technique>) => name(one).toLocaleLowerCase()
  const copy = { lang: text.language, dir: text.direction }
  const verdict = verdictOf(drill, said)
  // Why it is not the other: where that one was offered, or said.
  const other =
    reason.kind === 'mark' &&
    drill.answers.includes(reason.notThis.technique) &&
    (drill.drill === 'look-alike' || said === reason.notThis.technique)
      ? reason.notThis
      : null
  return (
    <div class="daily-reason" data-right={drill.right.includes(said) ? '' : undefined}>
      <h3 tabIndex={-1} ref={headingRef}>
        {t(`daily.verdict.${verdict}`)}
      </h3>
      {technique && (
        <p class="names" data-family={familyOf(technique)}>
          <span class="sign" aria-hidden="true" />{' '}
          <span>{t('reveal.itIs', { technique: name(technique) })}</span>
        </p>
      )}
      {reason.kind === 'fair' ? (
        <>
          <p>{t('daily.looksLike', { technique: lower(reason.looksLike) })}</p>
          <p {...copy}>{reason.why}</p>
        </>
      ) : (
        <dl class="reasons">
          <dt>{t('reveal.does')}</dt>
          <dd {...copy}>{reason.does}</dd>
          {other && (
            <>
              <dt>{t('reveal.notThis', { technique: lower(other.technique) })}</dt>
              <dd {...copy}>{other.why}</dd>
            </>
          )}
          <dt>{t('reveal.matters')}</dt>
          <dd {...copy}>{reason.matters}</dd>
        </dl>
      )}
      <p class="small">{t(`daily.because.${because}`)}</p>
    </div>
  )
}
