// The verdict: words first, then how the points came about, then what to check next; numbers for whoever wants
// them stand behind a fold.

import { useEffect, useRef } from 'preact/hooks'
import { brierScore, calibration, type Judged } from '../../core/confidence.ts'
import { tallyUnits } from '../../core/discernment.ts'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import { fieldMeasures } from '../../core/measures.ts'
import type { RoundState } from '../../core/round/types.ts'
import type { Score } from '../../core/scoring.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { CONFIDENCE_TEXTS, type Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { DayBack } from '../daily/day-back.tsx'
import { isSent } from '../daily/on-desk.ts'
import { landOn } from '../focus.ts'
import { FrontPageLink } from '../front/front-link.tsx'
import { VerdictLine } from '../people/verdict-line.tsx'
import { FixIt } from './fix-it.tsx'
import { LookBack } from './look-back.tsx'
import { PointsTable } from './points-table.tsx'
import { Stars } from './stars.tsx'

type ScoreProps = {
  text: ExcerptText
  key_: ExcerptKey
  score: Score
  round: RoundState
  /** The best score on this excerpt, this one included. */
  best: number
  onAgain: () => void
  onPage: () => void
  onMenu: () => void
  /** Goes to the next excerpt; null where this is the last. */
  onNext: (() => void) | null
  actions: Actions
}

function useCaught(score: Score): string {
  const { t, language } = useApp()
  const found = score.marks.filter(
    mark => mark.required && (mark.outcome === 'found' || mark.outcome === 'half-found'),
  ).length
  const { noise, falseAlarms } = tallyUnits(score.units)
  const caught =
    score.required === 0
      ? t('score.cleanCaught')
      : t('score.caught', { caught: formatNumber(found, language), count: score.required })
  return `${caught} ${t('score.left', { left: formatNumber(noise - falseAlarms, language), count: noise })}`
}

/** What was found, named and left alone, at a glance. */
function Tally({ score }: { score: Score }) {
  const { t, language } = useApp()
  const number = (value: number) => formatNumber(value, language)
  const of = (part: number, whole: number) => t('score.tallyOf', { part: number(part), whole: number(whole) })
  const found = score.flags.filter(flag => flag.outcome === 'found' || flag.outcome === 'half-found')
  const named = found.filter(flag => flag.pair?.naming === 'name')
  const { noise, falseAlarms } = tallyUnits(score.units)
  return (
    <dl class="tally">
      {score.required > 0 && (
        <>
          <div>
            <dt>{t('score.tallyFound')}</dt>
            <dd>{of(found.length, score.required)}</dd>
          </div>
          <div>
            <dt>{t('score.tallyNamed')}</dt>
            <dd>{of(named.length, found.length)}</dd>
          </div>
        </>
      )}
      <div class="fair">
        <dt>{t('score.tallyLeft')}</dt>
        <dd>{of(noise - falseAlarms, noise)}</dd>
      </div>
    </dl>
  )
}

function Measures({ text, key_: key, round }: Pick<ScoreProps, 'text' | 'key_' | 'round'>) {
  const { t, language } = useApp()
  const { precision, recall, f1 } = fieldMeasures(key.marks, round.flags, new Set(text.taught))
  const number = (value: number) => formatNumber(value, language, 2)
  return (
    <details>
      <summary>{t('score.measures')}</summary>
      <p>{t('score.measuresHelp')}</p>
      <dl class="figures">
        <dt>{t('score.precision')}</dt>
        <dd>{number(precision)}</dd>
        <dt>{t('score.recall')}</dt>
        <dd>{number(recall)}</dd>
        <dt>{t('score.f1')}</dt>
        <dd>{number(f1)}</dd>
      </dl>
      <p>{t('score.tooFew')}</p>
    </details>
  )
}

/** Flags whose truth is known: found, or half-found and false. Arguable and spare ones are left out. */
const judgedOf = (score: Score): Judged[] =>
  score.flags.flatMap(({ confidence, outcome }) =>
    confidence === null || outcome === 'arguable' || outcome === 'spare'
      ? []
      : [{ confidence, found: outcome === 'found' }],
  )

function Sureness({ score }: { score: Score }) {
  const { t, language } = useApp()
  const judged = judgedOf(score)
  const brier = brierScore(judged)
  if (brier === null) return null
  return (
    <details>
      <summary>{t('score.confidence')}</summary>
      <ul>
        {calibration(judged)
          .filter(point => point.count > 0)
          .map(({ confidence, came, count }) => (
            <li key={confidence}>
              {t('score.confidenceRow', {
                said: t(`palette.${CONFIDENCE_TEXTS[confidence]}`),
                came: formatNumber(Math.round((came ?? 0) * count), language),
                count,
              })}
            </li>
          ))}
      </ul>
      <p>{t('score.brier', { score: formatNumber(brier, language, 2) })}</p>
    </details>
  )
}

export function ScorePanel({
  text,
  key_: key,
  score,
  round,
  best,
  onAgain,
  onPage,
  onMenu,
  onNext,
  actions,
}: ScoreProps) {
  const { t, language, catalogue } = useApp()
  const pack = catalogue.find(one => one.id === text.pack)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => landOn(panel.current), [])
  const shown = Math.round(score.score)
  const caught = useCaught(score)
  const inCopy = { lang: text.language, dir: text.direction }
  const isSentHere = isSent({ pack: text.pack, excerpt: text.id })
  return (
    <section class="panel score" ref={panel} aria-labelledby="score-title">
      <h2 id="score-title" tabIndex={-1}>
        {t('score.title')}
      </h2>
      <VerdictLine text={text} score={score} home={() => panel.current?.querySelector('h2')} />
      <p class="total">
        <b>{formatNumber(shown, language)}</b> <span>{t('score.of')}</span>
        <Stars count={score.stars} />
      </p>
      <p class="caught">{caught}</p>
      <Tally score={score} />
      <FixIt text={text} key_={key} score={score} round={round} actions={actions} />
      <p class="small">
        {Math.round(best) > shown
          ? t('score.best', { score: formatNumber(Math.round(best), language) })
          : t('score.newBest')}
      </p>
      <details>
        <summary>{t('score.how')}</summary>
        <PointsTable text={text} score={score} marks={key.marks} />
        <p class="small">{t('score.rules')}</p>
      </details>
      <div class="button-row">
        <DayBack pack={text.pack} excerpt={text.id} />
        {onNext && (
          <button type="button" class={isSentHere ? '' : 'primary'} onClick={onNext}>
            {t('score.next')}
          </button>
        )}
        {pack && (
          <FrontPageLink
            pack={pack}
            words={t('score.front')}
            className={onNext ? 'button' : 'button primary'}
          />
        )}
        <button type="button" onClick={onAgain}>
          {t('score.again')}
        </button>
        <button type="button" onClick={onPage}>
          {t('score.page')}
        </button>
        <button type="button" onClick={onMenu}>
          {t('score.menu')}
        </button>
      </div>
      <section class="check">
        <h3>{t('score.check')}</h3>
        <p {...inCopy}>{key.checkNext.what}</p>
        <h3>{t('score.checkWhere')}</h3>
        <p {...inCopy}>{key.checkNext.where}</p>
        <p class="small">{t('score.stillTrue')}</p>
      </section>
      <LookBack text={text} key_={key} />
      <details>
        <summary>{t('score.discuss')}</summary>
        <ol {...inCopy}>
          {key.discuss.map(question => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </details>
      <Sureness score={score} />
      <Measures text={text} key_={key} round={round} />
    </section>
  )
}
