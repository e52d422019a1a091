// The parts of the sheet: what was practised, caught and left alone, techniques by strength, the check-up before and
// after.

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Tally } from '../../core/discernment.ts'
import { FEWEST_UNITS } from '../../core/discernment.ts'
import { FRESH_AFTER, LAST_MARKS } from '../../core/practice/record.ts'
import type { PackPractised, Summary } from '../../core/practice/summary.ts'
import { familyOf } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { wordsOf } from '../newsroom/pack-words.ts'
import { useWords } from '../record/words.ts'

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

function Pack({ pack: { pack, pages, first, latest } }: { pack: PackPractised }) {
  const { t, catalogue, language } = useApp()
  const { day, of, number } = useWords()
  const known = catalogue.find(one => one.id === pack)
  const words = known && wordsOf(known, language)
  return (
    <tr>
      <th scope="row" lang={words?.tag}>
        {words?.title ?? pack}
      </th>
      <td data-label={t('mine.summary.pages')}>{known ? of(pages, known.excerpts.length) : number(pages)}</td>
      <td data-label={t('mine.summary.first')}>{day(first)}</td>
      <td data-label={t('mine.summary.latest')}>{day(latest)}</td>
    </tr>
  )
}

export function Pages({ packs }: Summary) {
  const { t } = useApp()
  return (
    <Part title={t('mine.summary.whatTitle')}>
      {packs.length === 0 ? (
        <p>{t('mine.summary.noPages')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('mine.summary.pack')}</th>
              <th scope="col">{t('mine.summary.pages')}</th>
              <th scope="col">{t('mine.summary.first')}</th>
              <th scope="col">{t('mine.summary.latest')}</th>
            </tr>
          </thead>
          <tbody>
            {packs.map(pack => (
              <Pack key={pack.pack} pack={pack} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

export function Telling({ tally, again, discernment, stood, found, named }: Summary) {
  const { t } = useApp()
  const { number, percent, range } = useWords()
  const { signal, hits, noise, falseAlarms } = tally
  const left = noise - falseAlarms
  const words = { hits: number(hits), signal: number(signal), left: number(left), noise: number(noise) }
  return (
    <Part title={t('mine.summary.caughtTitle')}>
      <p>
        {signal > 0 && noise > 0
          ? t('mine.summary.caught', {
              ...words,
              caught: percent(hits / signal),
              kept: percent(left / noise),
            })
          : t('mine.summary.nothingFair', words)}{' '}
        {t('mine.summary.rightName', { stood: number(stood), found: number(found), named: number(named) })}
      </p>
      <p>
        <b>
          {t(`mine.summary.leans.${discernment?.leaning ?? 'unknown'}`, { wanted: number(FEWEST_UNITS) })}
        </b>
      </p>
      <p class="small">
        {discernment &&
          t('mine.summary.figures', {
            apart: range(discernment.sensitivity),
            lean: range(discernment.criterion),
          })}{' '}
        {again && t('mine.summary.fresh', { days: number(FRESH_AFTER) })}
      </p>
    </Part>
  )
}

export function Techniques({ strengths, unmet }: Summary) {
  const { t } = useApp()
  const { list, number, percent } = useWords()
  return (
    <Part title={t('mine.summary.techniquesTitle')}>
      {strengths.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('record.strength.technique')}</th>
              <th scope="col">{t('record.strength.credit')}</th>
              <th scope="col">{t('mine.summary.word')}</th>
              <th scope="col">{t('record.strength.recall')}</th>
            </tr>
          </thead>
          <tbody>
            {strengths.map(({ technique, credit, marks, hold, recall }) => (
              <tr key={technique}>
                <th scope="row">
                  {t(`technique.${technique}.name`)}{' '}
                  <span class="small">({t(`family.${familyOf(technique)}`)})</span>
                </th>
                <td data-label={t('record.strength.credit')}>
                  {credit === null
                    ? t('record.strength.drillsOnly')
                    : `${percent(credit)}, ${t('record.strength.marks', { count: marks })}`}
                </td>
                <td data-label={t('mine.summary.word')}>{hold ? t(`record.strength.${hold}`) : '–'}</td>
                <td data-label={t('record.strength.recall')}>{percent(recall)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unmet.length > 0 && <p>{t('record.strength.unmet', { techniques: list(unmet) })}</p>}
      <p class="small">{t('mine.summary.strengthHelp', { most: number(LAST_MARKS) })}</p>
    </Part>
  )
}

/** How it has changed from the first check-up to the latest, in words. */
function Changed({ checkUps, change }: Summary) {
  const { t } = useApp()
  const { number } = useWords()
  if (checkUps.length < 2) return <p>{t('mine.summary.once')}</p>
  if (!change) return <p>{t('mine.summary.change.few')}</p>
  const { way, value, low, high } = change.sensitivity
  return (
    <p>
      <b>
        {t(`mine.summary.change.${way}`, {
          value: number(value, 2),
          low: number(low, 2),
          high: number(high, 2),
        })}
      </b>
    </p>
  )
}

export function CheckUps(summary: Summary) {
  const { t } = useApp()
  const { day, of, range } = useWords()
  const left = ({ noise, falseAlarms }: Tally): string => of(noise - falseAlarms, noise)
  if (summary.checkUps.length === 0)
    return (
      <Part title={t('mine.summary.checkUpTitle')}>
        <p>{t('mine.summary.checkUpNone')}</p>
      </Part>
    )
  return (
    <Part title={t('mine.summary.checkUpTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('record.history.day')}</th>
            <th scope="col">{t('mine.summary.form')}</th>
            <th scope="col">{t('record.telling.hits')}</th>
            <th scope="col">{t('record.telling.left')}</th>
            <th scope="col">{t('record.telling.apartShort')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.checkUps.map(({ entry, result: { tally, discernment } }) => (
            <tr key={entry.id}>
              <th scope="row">{day(entry)}</th>
              <td data-label={t('mine.summary.form')}>{entry.form.replace(/^.*-/, '').toUpperCase()}</td>
              <td data-label={t('record.telling.hits')}>{of(tally.hits, tally.signal)}</td>
              <td data-label={t('record.telling.left')}>{left(tally)}</td>
              <td data-label={t('record.telling.apartShort')}>
                {discernment ? range(discernment.sensitivity) : t('record.history.little')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Changed {...summary} />
      <p class="small">{t('mine.summary.checkUpHelp')}</p>
    </Part>
  )
}
