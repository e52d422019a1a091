// The reason for one passage: what became of it, what the words do, why it matters, and how it would be printed.

import type { ComponentChildren } from 'preact'
import { offeredMark } from '../../core/edited.ts'
import type { ExcerptKey, ExcerptText, Mark } from '../../core/excerpt.ts'
import type { Passage } from '../../core/passages.ts'
import { rewritesOf } from '../../core/round/types.ts'
import type { FlagVerdict, Score } from '../../core/scoring.ts'
import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** A passage with all that is known of it. */
export type Told = {
  readonly passage: Passage
  readonly text: ExcerptText
  readonly key: ExcerptKey
  readonly score: Score
  /** Opens the field guide at a technique; without it there is no way there. */
  readonly onReadMore?: (technique: TechniqueId) => void
}

/** Points a passage brought, for show. */
export const pointsOf = (flag: FlagVerdict | undefined): number => (flag ? flag.credit - flag.cost : 0)

/** Words as the copy has them. */
function Copy({ text, children }: { text: ExcerptText; children: ComponentChildren }) {
  return (
    <span lang={text.language} dir={text.direction}>
      {children}
    </span>
  )
}

function Names({ mark, flag }: { mark: Mark; flag: FlagVerdict | undefined }) {
  const { t } = useApp()
  const name = (technique: TechniqueId) => t(`technique.${technique}.name`)
  const [primary, ...others] = mark.techniques
  const isWrong = flag && !mark.techniques.includes(flag.technique)
  const accepted = flag && !isWrong && flag.technique !== primary
  return (
    <p class="names" data-family={familyOf(primary)}>
      <span class="sign" aria-hidden="true" />
      <span>
        {isWrong && <>{t('reveal.youSaid', { technique: name(flag.technique) })} </>}
        {accepted
          ? t('reveal.itIs', { technique: name(flag.technique) })
          : t('reveal.itIs', { technique: name(primary) })}{' '}
        {(accepted ? [primary] : others)
          .map(technique => t('reveal.also', { technique: name(technique) }))
          .join(' ')}
      </span>
    </p>
  )
}

function MarkReason({
  told: { text, key, score, onReadMore },
  mark,
  flag,
}: {
  told: Told
  mark: Mark
  flag: FlagVerdict | undefined
}) {
  const { t, play } = useApp()
  const hasMended = useStore(play, ({ round }) => rewritesOf(round, mark.id).length > 0)
  // The passage that *Fix it* will offer first: to read the fair rewrite here would leave nothing to choose.
  const isToMend = !hasMended && offeredMark(key, score) === mark.id
  const reasons = key.reasons.marks[mark.id]!
  const copy = (words: string) => <Copy text={text}>{words}</Copy>
  return (
    <>
      <div class="named">
        <Names mark={mark} flag={flag} />
        {onReadMore && (
          <button
            type="button"
            class="quiet read-more"
            aria-label={t('reveal.readMoreOn', { technique: t(`technique.${mark.techniques[0]}.name`) })}
            onClick={() => onReadMore(mark.techniques[0])}
          >
            {t('reveal.readMore')}
          </button>
        )}
      </div>
      <dl class="reasons">
        <dt>{t('reveal.does')}</dt>
        <dd>{copy(reasons.does)}</dd>
        <dt>{t('reveal.rewrite')}</dt>
        {isToMend ? <dd>{t('reveal.mendIt')}</dd> : <dd class="rewrite">{copy(reasons.rewrite)}</dd>}
        <dt>{t('reveal.matters')}</dt>
        <dd>{copy(reasons.matters)}</dd>
        {mark.clash && (
          <dd class="clash">
            {t('reveal.clash', { quote: text.text.slice(mark.clash.start, mark.clash.end) })}
          </dd>
        )}
        <dt>
          {t('reveal.notThis', {
            technique: t(`technique.${reasons.notThis.technique}.name`).toLocaleLowerCase(),
          })}
        </dt>
        <dd>{copy(reasons.notThis.why)}</dd>
      </dl>
    </>
  )
}

function useLead({ passage, key, score }: Told): string {
  const { t } = useApp()
  if (passage.kind === 'rest') return t('reveal.lead.rest', { count: passage.spans.length })
  if (passage.kind === 'fair-note') {
    const { looksLike } = key.reasons.fairNotes[passage.noteId!]!
    return t('reveal.lead.fair-note', { technique: t(`technique.${looksLike}.name`).toLocaleLowerCase() })
  }
  const flag = passage.flag === null ? undefined : score.flags[passage.flag]
  const lead = t(`reveal.lead.${passage.kind}`)
  return passage.kind === 'wrong-name' && flag?.outcome === 'half-found'
    ? `${lead} ${t('reveal.halfHelp')}`
    : lead
}

/** One passage of the reveal, in words. */
export function Reason({ told, heading: Heading = 'h3' }: { told: Told; heading?: 'h2' | 'h3' }) {
  const { t, language } = useApp()
  const { passage, text, key, score } = told
  const flag = passage.flag === null ? undefined : score.flags[passage.flag]
  const mark = key.marks.find(one => one.id === passage.markId)
  const points = pointsOf(flag)
  const quote =
    passage.kind === 'rest'
      ? null
      : passage.spans.map(span => text.text.slice(span.start, span.end)).join(' … ')
  return (
    <section class="reason" data-kind={passage.kind}>
      <Heading>{t(`reveal.kind.${passage.kind}`)}</Heading>
      {quote && (
        <blockquote lang={text.language} dir={text.direction}>
          {quote}
        </blockquote>
      )}
      <p class="lead">{useLead(told)}</p>
      {passage.kind === 'half-hit' && <p>{t('reveal.halfHelp')}</p>}
      {mark && <MarkReason told={told} mark={mark} flag={flag} />}
      {passage.noteId && (
        <p>
          <Copy text={text}>{key.reasons.fairNotes[passage.noteId]!.why}</Copy>
        </p>
      )}
      {passage.kind === 'false-flag' && flag && (
        <>
          <p>{t('reveal.youSaid', { technique: t(`technique.${flag.technique}.name`) })}</p>
          <p>{t(`fair.${flag.technique}`)}</p>
        </>
      )}
      {passage.kind === 'rest' && <p>{t('reveal.restWhy')}</p>}
      {passage.kind !== 'rest' && (
        <p class="points">
          {points === 0
            ? t('reveal.noPoints')
            : t('reveal.points', {
                points: `${points > 0 ? '+' : '−'}${formatNumber(Math.abs(points), language, 2)}`,
              })}
        </p>
      )}
    </section>
  )
}
