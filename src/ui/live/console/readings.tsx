// Taking the class's side against the key: what it may be right about, what has been accepted, and a way back.

import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Board } from '../../../live/authority/class-types.ts'
import type { AcceptedReading, Reading } from '../../../live/authority/types.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { Dialog } from '../../panels/dialog.tsx'
import { useNumber } from '../beats/words.ts'
import { Accepted, type ReadPage } from './accepted-list.tsx'
import { offersOf, type Offer } from './accepted.ts'
import { useDesk } from './desk.ts'
import { quoteOf } from './quote.ts'
import { useFocusAfter } from './use-focus-after.ts'

/** What accepting does, in one sentence. */
function consequence(reading: Reading, quote: string, t: Translate): string {
  if (reading.kind === 'open') return t('console.reading.sureOpen', { quote })
  if (reading.kind === 'flagged') return t('console.reading.sureFlagged', { quote })
  return t('console.reading.sureAlso', { quote, technique: t(`technique.${reading.technique}.name`) })
}

function OfferLine({ offer, text, onAsk }: { offer: Offer; text: ExcerptText; onAsk: () => void }) {
  const { t } = useApp()
  const number = useNumber()
  const { drives } = useDesk().view.you
  const { reading, span, count, total } = offer
  const counts = { count, total: number(total) }
  return (
    <li class="con-offer">
      <p lang={text.language} dir={text.direction} class="con-quote">
        “{quoteOf(text, span)}”
      </p>
      <p class="small">{t(`console.reading.${reading.kind}Why`, counts)}</p>
      <button type="button" aria-disabled={!drives} onClick={onAsk}>
        {reading.kind === 'also'
          ? t('console.reading.also', { technique: t(`technique.${reading.technique}.name`) })
          : t(`console.reading.${reading.kind}`)}
      </button>
    </li>
  )
}

function Sure({
  offer,
  text,
  onAnswer,
}: {
  offer: Offer
  text: ExcerptText
  onAnswer: (yes: boolean) => void
}) {
  const { t } = useApp()
  const what = useId()
  return (
    <Dialog title={t('console.reading.sureTitle')} description={what} onCancel={() => onAnswer(false)}>
      <div id={what}>
        <p>{consequence(offer.reading, quoteOf(text, offer.span), t)}</p>
        <p>{t('console.reading.sureAll')}</p>
      </div>
      <div class="button-row">
        <button type="button" onClick={() => onAnswer(false)}>
          {t('console.reading.no')}
        </button>
        <button type="button" class="primary" onClick={() => onAnswer(true)}>
          {t('console.reading.yes')}
        </button>
      </div>
    </Dialog>
  )
}

/** Says the new mean once what was accepted, or withdrawn, has been counted. */
function useRescored(readings: readonly AcceptedReading[], mean: number | null): string | null {
  const { t, announcer } = useApp()
  const number = useNumber()
  const ids = readings.map(({ id }) => id).join(' ')
  const before = useRef(ids)
  const [has, setHas] = useState(false)
  const words = has && mean !== null ? t('console.reading.rescored', { mean: number(mean) }) : null
  useEffect(() => {
    if (before.current === ids) return
    before.current = ids
    setHas(true)
  }, [ids])
  useEffect(() => {
    if (words) announcer.say(words)
  }, [words, announcer])
  return words
}

export function Readings({ text, answers, board }: ReadPage & { board: Board }) {
  const { t } = useApp()
  const { room, view } = useDesk()
  const [asked, setAsked] = useState<Offer | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const pressed = useFocusAfter(() => heading.current)
  const here = view.readings.filter(({ page }) => page === board.page)
  const offers = useMemo(() => offersOf(board, answers, view.readings), [board, answers, view.readings])
  const rescored = useRescored(here, board.mean)
  const strong = offers.filter(offer => offer.strong)
  const others = offers.filter(offer => !offer.strong)
  const lines = (list: readonly Offer[]) => (
    <ul class="con-offers">
      {list.map(offer => (
        <OfferLine
          key={JSON.stringify(offer.reading)}
          offer={offer}
          text={text}
          onAsk={() => setAsked(offer)}
        />
      ))}
    </ul>
  )
  const answer = (yes: boolean): void => {
    pressed()
    if (yes && asked) room.send({ type: 'accept', page: board.page, reading: asked.reading })
    setAsked(null)
  }
  return (
    <section class="con-readings" aria-labelledby="con-readings-title">
      <h3 id="con-readings-title" class="con-readings-title" tabIndex={-1} ref={heading}>
        {t('console.reading.title')}
      </h3>
      <p class="small">{t('console.reading.intro')}</p>
      {rescored && <p class="con-rescored">{rescored}</p>}
      {here.length > 0 && (
        <>
          <h4>{t('console.reading.accepted')}</h4>
          <Accepted readings={here} text={text} answers={answers} onWithdraw={pressed} />
        </>
      )}
      {strong.length > 0 ? lines(strong) : <p>{t('console.reading.none')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t('console.reading.more')}</summary>
          {lines(others)}
        </details>
      )}
      {asked && <Sure offer={asked} text={text} onAnswer={answer} />}
    </section>
  )
}
