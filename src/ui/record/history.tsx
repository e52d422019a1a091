// What was finished, newest first, each page with the way to its reveal.

import { useMemo, useState } from 'preact/hooks'
import { resultOf } from '../../core/practice/check-up.ts'
import type { CheckUpEntry, LogEntry, RoundEntry } from '../../core/practice/log.ts'
import { historyOf, standingOf, type KeptRound } from '../../core/practice/record-history.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { tellingOf } from '../../store/address.ts'
import { useApp, type App } from '../context.ts'
import { hashOf } from '../route.ts'
import { useWords } from './words.ts'

/** The rest is folded away until it is asked for; on paper all of it stands. */
const SHOWN = 12

type Props = { readonly log: readonly LogEntry[]; readonly kept: readonly KeptRound[] }

export function History({ log, kept }: Props) {
  const { t } = useApp()
  const { number } = useWords()
  const history = useMemo(() => historyOf(log), [log])
  const [all, setAll] = useState(false)
  const more = history.length - SHOWN
  return (
    <>
      <p class="record-screen">{t('record.history.help')}</p>
      <table class="record-slips record-history" data-all={all ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col">{t('record.history.day')}</th>
            <th scope="col">{t('record.history.piece')}</th>
            <th scope="col">{t('record.history.score')}</th>
            <th scope="col">{t('record.history.caught')}</th>
            <th scope="col">{t('record.history.left')}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((entry, index) => (
            <tr key={entry.id} class={index < SHOWN ? undefined : 'record-more'}>
              {entry.kind === 'round' ? (
                <RoundCells entry={entry} log={log} kept={kept} />
              ) : (
                <CheckUpCells entry={entry} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!all && more > 0 && (
        <button type="button" class="record-screen" onClick={() => setAll(true)}>
          {t('record.history.all', { number: number(more) })}
        </button>
      )}
    </>
  )
}

/** Where the piece lies on the shelf now, in the language that its address opens; null where it is gone. */
function placeOf({ catalogue, language }: App, { pack, excerpt }: RoundEntry) {
  const found = catalogue.find(one => one.id === pack)?.excerpts.find(one => one.id === excerpt)
  const opens = found && tellingOf(found, language)
  return found && opens ? { found, opens } : null
}

/** What else than this round its link opens; null where it opens this round. */
function useNote(entry: RoundEntry, { log, kept }: Props): string | null {
  const app = useApp()
  const { t, language } = app
  const place = placeOf(app, entry)
  if (!place) return t('record.history.gone')
  if (place.opens.language !== entry.language)
    return t('record.history.language', {
      read: nameLanguage(entry.language, language),
      opens: nameLanguage(place.opens.language, language),
    })
  if (place.opens.telling.hash !== entry.hash) return t('record.history.corrected')
  switch (standingOf(entry, log, kept)) {
    case 'this':
      return null
    case 'other':
      return t('record.history.other')
    case 'begun':
      return t('record.history.begun')
    default:
      return t('record.history.nothing')
  }
}

function RoundCells({ entry, ...props }: Props & { entry: RoundEntry }) {
  const app = useApp()
  const { t } = app
  const { number, day } = useWords()
  const place = placeOf(app, entry)
  const note = useNote(entry, props)
  const { pack, excerpt, language } = entry
  // In the words that were read, where those are still there.
  const headline = place?.found.languages[language]?.headline ?? place?.opens.telling.headline ?? excerpt
  return (
    <>
      <th scope="row">{day(entry)}</th>
      <td data-label={t('record.history.piece')}>
        <span class="record-piece" lang={language} dir="auto">
          {place ? <a href={hashOf({ screen: 'play', pack, excerpt })}>{headline}</a> : headline}
        </span>
        {note && <span class="small record-note record-screen">{note}</span>}
      </td>
      <td data-label={t('record.history.score')}>
        {t('record.history.points', { score: number(Math.round(entry.score)) })}
      </td>
      <Caught tally={entry.tally} />
    </>
  )
}

function Caught({ tally: { signal, hits, noise, falseAlarms } }: Pick<RoundEntry, 'tally'>) {
  const { t } = useApp()
  const { of } = useWords()
  return (
    <>
      <td data-label={t('record.history.caught')}>
        {signal === 0 ? t('record.history.clean') : of(hits, signal)}
      </td>
      <td data-label={t('record.history.left')}>{of(noise - falseAlarms, noise)}</td>
    </>
  )
}

function CheckUpCells({ entry }: { entry: CheckUpEntry }) {
  const { t } = useApp()
  const { day, number } = useWords()
  const { tally, discernment } = useMemo(() => resultOf(entry), [entry])
  const told = discernment?.sensitivity
  const form = entry.form.replace(/^.*-/, '').toUpperCase()
  const link = (
    <a href={hashOf({ screen: 'check-up', at: entry.id })}>{t('record.history.checkUp', { form })}</a>
  )
  return (
    <>
      <th scope="row">{day(entry)}</th>
      <td data-label={t('record.history.piece')}>
        <span class="record-piece">{link}</span>
      </td>
      <td data-label={t('record.history.score')}>
        {told
          ? t('record.history.apart', {
              value: number(told.value, 2),
              low: number(told.low, 2),
              high: number(told.high, 2),
            })
          : t('record.history.little')}
      </td>
      <Caught tally={tally} />
    </>
  )
}
