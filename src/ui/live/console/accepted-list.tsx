// Readings of the class that were accepted against the key, each with a way back.

import type { ExcerptKey, ExcerptText } from '../../../core/excerpt.ts'
import type { AcceptedReading, Reading } from '../../../live/authority/types.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useDesk, useSend } from './desk.ts'
import { quoteOf } from './quote.ts'

/** A page with its key, as a trainer reads it. */
export type ReadPage = { text: ExcerptText; answers: ExcerptKey }

/** The passage a reading is about. */
const spanOf = (reading: Reading, { marks }: ExcerptKey) =>
  reading.kind === 'flagged' ? reading.span : marks.find(({ id }) => id === reading.markId)?.core

/** What stands since it was accepted, in one sentence. */
function standing(reading: Reading, quote: string, t: Translate): string {
  if (reading.kind === 'open') return t('console.reading.acceptedOpen', { quote })
  if (reading.kind === 'flagged') return t('console.reading.acceptedFlagged', { quote })
  return t('console.reading.acceptedAlso', { quote, technique: t(`technique.${reading.technique}.name`) })
}

export function Accepted({
  readings,
  text,
  answers,
  onWithdraw,
}: ReadPage & { readings: readonly AcceptedReading[]; onWithdraw?: () => void }) {
  const { t } = useApp()
  const send = useSend()
  const { drives } = useDesk().view.you
  if (readings.length === 0) return null
  return (
    <ul class="con-accepted">
      {readings.map(({ id, reading }) => {
        const span = spanOf(reading, answers)
        const what = standing(reading, span ? quoteOf(text, span) : '', t)
        return (
          <li key={id}>
            <span>{what}</span>{' '}
            <button
              type="button"
              aria-disabled={!drives}
              aria-label={t('console.reading.withdrawOf', { what })}
              onClick={() => {
                onWithdraw?.()
                send({ type: 'withdraw', id })
              }}
            >
              {t('console.reading.withdraw')}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
