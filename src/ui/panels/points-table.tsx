// How the points came about: a line for each passage and each flag, and the sum.

import type { ExcerptText, Mark } from '../../core/excerpt.ts'
import type { FlagVerdict, Score } from '../../core/scoring.ts'
import type { Span } from '../../core/span.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'

const MOST_LETTERS = 60

const quoteOf = (text: ExcerptText, spans: readonly Span[]): string => {
  const quote = spans.map(span => text.text.slice(span.start, span.end)).join(' … ')
  return quote.length > MOST_LETTERS ? `${quote.slice(0, MOST_LETTERS - 1).trimEnd()}…` : quote
}

function FlagRow({ text, flag }: { text: ExcerptText; flag: FlagVerdict }) {
  const { t, language } = useApp()
  const isPaid = flag.outcome === 'found' || flag.outcome === 'half-found'
  const place = isPaid
    ? new Intl.NumberFormat(language, { style: 'percent' }).format(flag.pair!.location)
    : t(
        flag.outcome === 'arguable'
          ? 'score.rowArguable'
          : flag.outcome === 'spare'
            ? 'score.rowSpare'
            : 'score.rowCost',
      )
  return (
    <tr>
      <th scope="row" lang={text.language} dir={text.direction}>
        {quoteOf(text, flag.pieces)}
      </th>
      <td>{place}</td>
      <td>{isPaid ? t(`score.naming.${flag.pair!.naming}`) : '–'}</td>
      <td class="number">
        {formatNumber(flag.credit, language, 2)}
        {flag.cost > 0 && <> − {formatNumber(flag.cost, language, 2)}</>}
      </td>
    </tr>
  )
}

export function PointsTable({
  text,
  score,
  marks,
}: {
  text: ExcerptText
  score: Score
  marks: readonly Mark[]
}) {
  const { t, language } = useApp()
  const missed = score.marks
    .filter(mark => mark.outcome === 'missed')
    .map(verdict => marks.find(mark => mark.id === verdict.markId)!)
  const sum = {
    credit: formatNumber(score.credit, language, 2),
    cost: formatNumber(score.cost, language, 2),
    required: formatNumber(score.required, language),
    score: formatNumber(Math.round(score.score), language),
  }
  return (
    <>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('score.headPassage')}</th>
              <th scope="col">{t('score.headPlace')}</th>
              <th scope="col">{t('score.headName')}</th>
              <th scope="col" class="number">
                {t('score.headPoints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {score.flags.map(flag => (
              <FlagRow key={flag.flagIds.join()} text={text} flag={flag} />
            ))}
            {missed.map(mark => (
              <tr key={mark.id}>
                <th scope="row" lang={text.language} dir={text.direction}>
                  {quoteOf(text, [mark.core])}
                </th>
                <td>{t('score.rowMissed')}</td>
                <td>–</td>
                <td class="number">{formatNumber(0, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{score.required === 0 ? t('score.sumClean', sum) : t('score.sum', sum)}</p>
    </>
  )
}
