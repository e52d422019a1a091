// A class that reads on paper: hands are counted line by line, and make the same heat as phones would.

import { useId, useMemo, useState } from 'preact/hooks'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import type { ExcerptText } from '../../../core/excerpt.ts'
import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk, usePageText, useSend } from './desk.ts'
import { LiveHeat } from './marking.tsx'
import { countOf, countsOf, elsewhere, MOST_HANDS, PLACES, placesOf, type Places } from './paper-places.ts'
import { PlaceLine } from './place-line.tsx'
import { SheetLink } from './sheets.tsx'
import { useTapped } from './use-tapped.ts'

const NOTHING = { readers: 0, hands: [] }
function Readers({ page, readers }: { page: number; readers: number }) {
  const { t } = useApp()
  const send = useSend()
  const field = useId()
  return (
    <p class="con-readers">
      <label for={field}>{t('console.paper.readers')}</label>
      <input
        id={field}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_HANDS}
        value={readers}
        onChange={({ currentTarget }) =>
          send({
            type: 'readers',
            page,
            readers: Math.max(0, Math.min(MOST_HANDS, Math.round(Number(currentTarget.value)) || 0)),
          })
        }
      />
      {readers === 0 && <span class="con-hint">{t('console.paper.readersFirst')}</span>}
    </p>
  )
}

function Choices({
  places,
  technique,
  taught,
  onPlaces,
  onTechnique,
}: {
  places: Places
  technique: TechniqueId | null
  taught: readonly TechniqueId[]
  onPlaces: (places: Places) => void
  onTechnique: (technique: TechniqueId | null) => void
}) {
  const { t } = useApp()
  const [by, what] = [useId(), useId()]
  return (
    <div class="con-look">
      <p>
        <label for={by}>{t('console.paper.by')}</label>
        <select
          id={by}
          value={places}
          onChange={({ currentTarget }) => onPlaces(currentTarget.value as Places)}
        >
          {PLACES.map(one => (
            <option key={one} value={one}>
              {t(`console.paper.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for={what}>{t('console.paper.technique')}</label>
        <select
          id={what}
          value={technique ?? ''}
          onChange={({ currentTarget }) =>
            onTechnique(currentTarget.value === '' ? null : (currentTarget.value as TechniqueId))
          }
        >
          <option value="">{t('console.paper.any')}</option>
          {TECHNIQUES.filter(one => taught.includes(one)).map(one => (
            <option key={one} value={one}>
              {t(`technique.${one}.name`)}
            </option>
          ))}
        </select>
      </p>
    </div>
  )
}

function Counting({ page, text }: { page: number; text: ExcerptText }) {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const [by, setBy] = useState<Places>('lines')
  const [technique, setTechnique] = useState<TechniqueId | null>(null)
  const places = useMemo(() => placesOf(text, by), [text, by])
  const { hands, set } = useTapped(page, (view.paper[page] ?? NOTHING).hands)
  const others = elsewhere(hands, places)
  return (
    <>
      <Choices
        places={by}
        technique={technique}
        taught={view.palette === 'all' ? TECHNIQUES : text.taught}
        onPlaces={setBy}
        onTechnique={setTechnique}
      />
      <p class="small">{t('console.paper.how')}</p>
      {others > 0 && <p class="small">{t('console.paper.other', { count: others })}</p>}
      <ol class="con-places">
        {places.map(place => (
          <PlaceLine
            key={place.number}
            place={place}
            name={t(by === 'lines' ? 'console.paper.line' : 'console.paper.sentence', {
              number: number(place.number),
            })}
            text={text}
            technique={technique}
            count={countOf(hands, place.span, technique)}
            counts={countsOf(hands, place.span)}
            onCount={count => set(place, technique, count)}
          />
        ))}
      </ol>
    </>
  )
}

export function PaperCount({ page }: { page: number }) {
  const { t } = useApp()
  const { view } = useDesk()
  const text = usePageText(page)
  const [shows, setShows] = useState<'count' | 'heat'>('count')
  const { readers } = view.paper[page] ?? NOTHING
  const heat = view.heat.find(one => one.page === page) ?? null
  return (
    <>
      <div class="con-paper-head">
        <Readers page={page} readers={readers} />
        <div class="button-row con-choice">
          {(['count', 'heat'] as const).map(one => (
            <button key={one} type="button" aria-pressed={shows === one} onClick={() => setShows(one)}>
              {t(`console.paper.${one}`)}
            </button>
          ))}
          <SheetLink page={page} />
        </div>
      </div>
      {shows === 'heat' ? (
        <LiveHeat page={page} heat={heat} />
      ) : text.value ? (
        <Counting page={page} text={text.value} />
      ) : (
        <p role="status">{t(text.failed ? 'load.unreachable' : 'load.text')}</p>
      )}
    </>
  )
}
