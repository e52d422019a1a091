// A clipping from a page: a paragraph with the words that are asked about under a marker.

import type { ExcerptText, Part } from '../../core/excerpt.ts'
import type { Drill } from '../../core/practice/drills.ts'
import { overlaps } from '../../core/span.ts'
import { useApp } from '../context.ts'

function Piece({ part, text, passage }: { part: Part; text: string; passage: Drill['passage'] }) {
  const { t } = useApp()
  const start = Math.max(part.start, passage.start)
  const end = Math.min(part.end, passage.end)
  const Element = part.role === 'headline' ? 'h3' : 'p'
  if (start >= end) return <Element class={part.role}>{text.slice(part.start, part.end)}</Element>
  return (
    <Element class={part.role}>
      {text.slice(part.start, start)}
      <span class="visually-hidden">{t('daily.passageStart')} </span>
      <mark>{text.slice(start, end)}</mark>
      <span class="visually-hidden"> {t('daily.passageEnd')}</span>
      {text.slice(end, part.end)}
    </Element>
  )
}

export function Clipping({ text, drill }: { text: ExcerptText; drill: Drill }) {
  return (
    <blockquote class="daily-clipping" lang={text.language} dir={text.direction}>
      <p class="daily-outlet">{text.outlet}</p>
      {text.parts
        .filter(part => overlaps(part, drill.around) && part.role !== 'byline' && part.role !== 'dateline')
        .map(part => (
          <Piece key={part.start} part={part} text={text.text} passage={drill.passage} />
        ))}
    </blockquote>
  )
}
