// The key on a sheet of its own: passage by passage with its lines, then what to check and what to talk over.

import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { buildKey, type KeyEntry } from '../../export/print/key.ts'
import type { PrintPart } from '../../export/print/sheet.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { TECHNIQUE_KEYS } from '../technique-keys.ts'
import { Copy } from './copy.tsx'
import { PaperHead } from './print-sheet.tsx'

const VERDICTS = { back: 'paper.back', open: 'paper.open', leave: 'paper.leave' } as const

function Entry({ entry, text }: { entry: KeyEntry; text: ExcerptText }) {
  const { t, language } = useApp()
  const copy = (words: string) => <Copy text={text}>{words}</Copy>
  const number = (value: number): string => formatNumber(value, language)
  const name = (technique: TechniqueId): string => t(`technique.${technique}.name`)
  const placeOf = ({ first, last }: { first: number; last: number }): string =>
    first === last
      ? t('paper.line', { number: number(first) })
      : t('paper.lines', { first: number(first), last: number(last) })
  return (
    <li class="paper-entry" data-kind={entry.kind}>
      <h3>
        <span>{placeOf(entry)}</span> <span class="paper-verdict">{t(VERDICTS[entry.kind])}</span>
      </h3>
      <blockquote lang={text.language} dir={text.direction}>
        {entry.quote}
      </blockquote>
      {entry.kind === 'leave' ? (
        <p>
          <b>{t('show.looksLike', { technique: name(entry.reasons.looksLike) })}</b> {copy(entry.reasons.why)}
        </p>
      ) : (
        <>
          <p class="paper-names">
            {entry.techniques.map((technique, index) => (
              <span key={technique}>
                {index > 0 && <>, {t('paper.or')} </>}
                <b class="paper-letter">{TECHNIQUE_KEYS[technique].toUpperCase()}</b> <b>{name(technique)}</b>
              </span>
            ))}
          </p>
          <p>
            {copy(entry.reasons.does)} {copy(entry.reasons.matters)}
          </p>
          {entry.clash && (
            <p>
              {t('show.clash', { quote: entry.clash.quote })} ({placeOf(entry.clash)})
            </p>
          )}
          <p>
            <b>{t('show.rewrite')}:</b> {copy(entry.reasons.rewrite)}
          </p>
        </>
      )}
    </li>
  )
}

export function PrintKey({
  text,
  answers,
  sheet,
}: {
  text: ExcerptText
  answers: ExcerptKey
  sheet: readonly PrintPart[]
}) {
  const { t } = useApp()
  const copy = (words: string) => <Copy text={text}>{words}</Copy>
  const headline = text.parts.find(({ role }) => role === 'headline')
  return (
    <section class="paper paper-key" aria-label={t('paper.keyTitle')}>
      <PaperHead text={text} title={t('paper.keyTitle')} />
      {headline && (
        <p class="paper-of" lang={text.language} dir={text.direction}>
          {text.text.slice(headline.start, headline.end)}
        </p>
      )}
      <ol class="paper-entries">
        {buildKey(text, answers, sheet).map(entry => (
          <Entry key={`${entry.first} ${entry.quote}`} entry={entry} text={text} />
        ))}
      </ol>
      <section class="paper-after">
        <h3>{t('show.check')}</h3>
        <p>
          {copy(answers.checkNext.what)} <b>{t('show.checkWhere')}</b> {copy(answers.checkNext.where)}
        </p>
      </section>
      <section class="paper-after">
        <h3>{t('show.discuss')}</h3>
        <ul>
          {answers.discuss.map(question => (
            <li key={question}>{copy(question)}</li>
          ))}
        </ul>
      </section>
      {answers.trainerNote && (
        <section class="paper-after">
          <h3>{t('paper.trainerNote')}</h3>
          <p>{copy(answers.trainerNote)}</p>
        </section>
      )}
      <section class="paper-after">
        <h3>{t('paper.counting')}</h3>
        <p>{t('paper.countingRule')}</p>
        <p>
          <b>{t('classroom.rule')}</b>
        </p>
      </section>
    </section>
  )
}
