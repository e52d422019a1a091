// A line or a sentence with the hands that were raised for it.

import type { ExcerptText } from '../../../core/excerpt.ts'
import type { TechniqueId } from '../../../core/technique.ts'
import type { Hands } from '../../../live/authority/types.ts'
import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { MOST_HANDS, type Place } from './paper-places.ts'

export function PlaceLine({
  place,
  name,
  text,
  count,
  counts,
  technique,
  onCount,
}: {
  place: Place
  name: string
  text: ExcerptText
  count: number
  counts: readonly Hands[]
  technique: TechniqueId | null
  onCount: (count: number) => void
}) {
  const { t, language } = useApp()
  const number = useNumber()
  const others = counts.filter(one => one.technique !== technique)
  const toNext = (field: HTMLElement): void => {
    const fields = [...(field.closest('ol')?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const next = fields[fields.indexOf(field as HTMLInputElement) + 1]
    next?.focus()
    next?.select()
  }
  return (
    <li class="con-place-line" data-hands={count > 0 ? '' : undefined}>
      <span class="con-place-number" aria-hidden="true">
        {number(place.number)}
      </span>
      <p class="con-place-words">
        <span lang={text.language} dir={text.direction}>
          {text.text.slice(place.shown.start, place.shown.end)}
        </span>
        {others.length > 0 && (
          <span class="small">
            {' '}
            {new Intl.ListFormat(language, { type: 'unit' }).format(
              others.map(
                one =>
                  `${one.technique ? t(`technique.${one.technique}.name`) : t('console.paper.any')} ${number(one.count)}`,
              ),
            )}
          </span>
        )}
      </p>
      <span class="con-tally">
        {/* By keyboard the field does it all; these are for fingers. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('console.paper.minus', { place: name })}
          aria-disabled={count === 0}
          onClick={() => onCount(count - 1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_HANDS}
          value={count}
          aria-label={t('console.paper.hands', { place: name })}
          onInput={({ currentTarget }) => onCount(Number(currentTarget.value))}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            toNext(event.currentTarget)
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('console.paper.plus', { place: name })}
          onClick={() => onCount(count + 1)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </span>
    </li>
  )
}
