// Words of an excerpt on a wall or on paper: in their own language and direction, with numbers and passages.

import type { ComponentChildren } from 'preact'
import type { ExcerptText, Part } from '../../core/excerpt.ts'
import type { KeyStop } from '../../core/key-stops.ts'
import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { letterOf } from '../screens/reveal-marks.ts'
import { stretchesOf } from './numbered.ts'

/** Words as the copy has them. */
export function Copy({ text, children }: { text: ExcerptText; children: ComponentChildren }) {
  return (
    <span lang={text.language} dir={text.direction}>
      {children}
    </span>
  )
}

/** A technique with its family's sign. */
export function Technique({ id, also = false }: { id: TechniqueId; also?: boolean }) {
  const { t } = useApp()
  const family = familyOf(id)
  return (
    <span class="wall-technique" data-family={family}>
      <span class="sign" aria-hidden="true" />
      <b>{also ? t('show.also', { technique: t(`technique.${id}.name`) }) : t(`technique.${id}.name`)}</b>
      <span class="wall-family">{t(`family.${family}`)}</span>
    </span>
  )
}

/** A passage that is set off on the page. */
export type Shown = {
  readonly stop: KeyStop
  readonly index: number
  /** Whether its verdict shows. */
  readonly told: boolean
}

function Badge({ shown: { stop, index, told } }: { shown: Shown }) {
  const { t, language } = useApp()
  // While it is asked about, the number of its sentence is the one to say.
  if (!told)
    return (
      <span class="visually-hidden">
        {t('show.passage')} {formatNumber(index + 1, language)}:{' '}
      </span>
    )
  const letter = stop.kind === 'leave' ? '✓' : letterOf(t(`family.${familyOf(stop.mark.techniques[0])}`))
  return (
    <span class="wall-badge">
      <span class="visually-hidden">{t('show.passage')} </span>
      {formatNumber(index + 1, language)}
      <span aria-hidden="true"> {letter}</span>
    </span>
  )
}

/** One part of the page, with the number of every sentence and the passages that are set off. */
function NumberedPart({ text, part, shown }: { text: ExcerptText; part: Part; shown: readonly Shown[] }) {
  const { language } = useApp()
  const stretches = stretchesOf(
    text,
    part,
    shown.map(({ stop, index }) => ({ span: stop.span, index })),
  ).map((stretch, at) => {
    const words = stretch.runs.map((run, index) => (
      <span key={index}>
        {run.number !== null && <sup class="wall-number">{formatNumber(run.number, language)}</sup>}
        {run.text}
      </span>
    ))
    const one = shown.find(({ index }) => index === stretch.stop)
    if (!one) return <span key={at}>{words}</span>
    const family = one.told && one.stop.kind !== 'leave' ? familyOf(one.stop.mark.techniques[0]) : undefined
    return (
      <mark key={at} class="wall-passage" data-kind={one.told ? one.stop.kind : 'asked'} data-family={family}>
        {stretch.begins && <Badge shown={one} />}
        {words}
      </mark>
    )
  })
  return part.role === 'headline' ? (
    <h2 class="wall-headline">{stretches}</h2>
  ) : (
    <p class={`wall-${part.role}`}>{stretches}</p>
  )
}

/** The page, or those of its parts that are asked for. */
export function NumberedText({
  text,
  shown,
  parts = text.parts,
}: {
  text: ExcerptText
  shown: readonly Shown[]
  parts?: readonly Part[]
}) {
  const { t } = useApp()
  return (
    <article class="wall-text" aria-label={t('desk.outlet', { outlet: text.outlet })}>
      <div lang={text.language} dir={text.direction}>
        {parts.map(part => (
          <NumberedPart key={part.start} text={text} part={part} shown={shown} />
        ))}
      </div>
    </article>
  )
}
