// The whole page at the end of the reveal: every passage with its number on the sheet, and the same passages as a
// list. Either opens a passage again; the list is the way for keys and screen readers.

import '../styles/whole-page.css'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Passage } from '../../core/passages.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import type { PencilStop } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'
import { passageAt } from './passage-at.ts'

/** So many words tell which passage is meant. */
const FIRST_WORDS = 7

/** The first words of a passage. */
function beginningOf({ spans }: Passage, { text }: ExcerptText): string {
  const span = spans[0]
  if (!span) return ''
  const words = text.slice(span.start, span.end).split(/\s+/u)
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')} …` : words.join(' ')
}

/** All passages by number, what became of them, and their first words. */
export function PassageList({
  passages,
  text,
  onOpen,
}: {
  passages: readonly Passage[]
  text: ExcerptText
  onOpen: (passage: number) => void
}) {
  const { t, language } = useApp()
  return (
    <>
      <p>{t('reveal.wholeHelp')}</p>
      <ol class="passages">
        {passages.map((passage, index) => (
          <li key={index}>
            <button
              type="button"
              class="passage"
              data-passage={index}
              data-kind={passage.kind}
              onClick={() => onOpen(index)}
            >
              <span class="numeral">{formatNumber(index + 1, language)}</span>{' '}
              <span class="about">
                <b>{t(`reveal.kind.${passage.kind}`)}</b>{' '}
                {passage.kind === 'rest' ? (
                  <span>{t('reveal.wholeRest', { count: passage.spans.length })}</span>
                ) : (
                  <q lang={text.language} dir={text.direction}>
                    {beginningOf(passage, text)}
                  </q>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where the numbers of a passage stand: before its words, and at each of the sound sentences. */
const placesOf = ({ kind, rects, starts }: PencilStop) =>
  kind === 'rest' ? (starts ?? rects) : rects.slice(0, 1)

/** The passages' numbers on the sheet, for the eye; a press on a passage opens it. */
export function PageNumbers({
  sheet,
  direction,
  opened,
  onOpen,
}: {
  sheet: HTMLElement
  direction: ExcerptText['direction']
  opened: number | null
  onOpen: (passage: number) => void
}) {
  const { stage, language } = useApp()
  const { stops, paper } = useStore(stage, state => state.picture)
  const frame = useRef<HTMLDivElement>(null)
  const numbers = stops.flatMap((stop, index) =>
    placesOf(stop).map(rect => ({ kind: stop.kind, rect, index })),
  )

  useLayoutEffect(() => {
    if (!paper || !frame.current) return
    const boxes = [...frame.current.children] as HTMLElement[]
    boxes.forEach((box, at) => {
      const { rect } = numbers[at]!
      box.style.left = `${(direction === 'ltr' ? rect.x : rect.x + rect.width) - paper.x}px`
      box.style.top = `${rect.y - paper.y}px`
    })
  })

  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const passage = passageAt(stage.getState().picture.stops, event.pageX, event.pageY)
      if (passage >= 0) open.current(passage)
    }
    sheet.addEventListener('click', onClick)
    return () => sheet.removeEventListener('click', onClick)
  }, [sheet, stage])

  return (
    <div class="page-numbers" dir={direction} aria-hidden="true" ref={frame}>
      {numbers.map(({ kind, index }, at) => (
        <span key={at} class="numeral" data-kind={kind} data-open={index === opened ? '' : undefined}>
          {formatNumber(index + 1, language)}
        </span>
      ))}
    </div>
  )
}
