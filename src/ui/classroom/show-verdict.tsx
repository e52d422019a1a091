// The verdict on one passage, with its reasons.

import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { KeyStop } from '../../core/key-stops.ts'
import { useApp } from '../context.ts'
import { Copy, Technique } from './copy.tsx'

/** An excerpt with its key, and the passages that the key tells of. */
export type Told = {
  readonly text: ExcerptText
  readonly key: ExcerptKey
  readonly stops: readonly KeyStop[]
}

/** What is stamped on a passage. */
export const STAMPS = {
  back: 'show.verdictBack',
  open: 'show.verdictOpen',
  leave: 'show.verdictLeave',
} as const

/** The verdict on a passage, with its reasons. */
export function Verdict({
  told: { text, key, stops },
  index,
  heading: Heading = 'h1',
}: {
  told: Told
  index: number
  heading?: 'h1' | 'h2'
}) {
  const { t } = useApp()
  const stop = stops[index]!
  const copy = (words: string) => <Copy text={text}>{words}</Copy>
  const quote = text.text.slice(stop.span.start, stop.span.end)
  return (
    <section class="wall-verdict" data-kind={stop.kind}>
      <Heading class="wall-stamp">{t(STAMPS[stop.kind])}</Heading>
      <blockquote lang={text.language} dir={text.direction}>
        {quote}
      </blockquote>
      {stop.kind === 'leave' ? (
        <dl>
          <dt>
            {t('show.looksLike', {
              technique: t(`technique.${key.reasons.fairNotes[stop.note.id]!.looksLike}.name`),
            })}
          </dt>
          <dd>{copy(key.reasons.fairNotes[stop.note.id]!.why)}</dd>
        </dl>
      ) : (
        <>
          <p class="wall-names">
            {stop.mark.techniques.map((technique, at) => (
              <Technique key={technique} id={technique} also={at > 0} />
            ))}
          </p>
          {stop.kind === 'open' && <p>{t('show.openWhy')}</p>}
          <dl>
            <dt>{t('show.does')}</dt>
            <dd>{copy(key.reasons.marks[stop.mark.id]!.does)}</dd>
            <dt>{t('show.matters')}</dt>
            <dd>{copy(key.reasons.marks[stop.mark.id]!.matters)}</dd>
            {stop.mark.clash && (
              <dd class="wall-clash">
                {t('show.clash', { quote: text.text.slice(stop.mark.clash.start, stop.mark.clash.end) })}
              </dd>
            )}
            <dt>{t('show.rewrite')}</dt>
            <dd class="wall-rewrite">{copy(key.reasons.marks[stop.mark.id]!.rewrite)}</dd>
          </dl>
        </>
      )}
    </section>
  )
}
