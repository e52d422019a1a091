// The sheet: plain paragraphs with `<mark>`s in them. Reading is never a widget.

import type { Ref } from 'preact'
import type { ExcerptText, Part } from '../../core/excerpt.ts'
import { cutIntoRuns, type Decoration, type Run } from './decorate.ts'

const ELEMENTS = { headline: 'h1', standfirst: 'p', byline: 'p', dateline: 'p', paragraph: 'p' } as const

function MarkedRun({ run, text }: { run: Run; text: string }) {
  const words = text.slice(run.span.start, run.span.end)
  if (run.decorations.length === 0) return <>{words}</>
  const flag = run.decorations.find(one => one.flag)
  const verdict = run.decorations.findLast(one => one.verdict)?.verdict
  const isLast = flag && flag.span.end === run.span.end
  return (
    <>
      {run.before && (
        <span class="visually-hidden" data-unread>
          {run.before}{' '}
        </span>
      )}
      <mark
        data-flag={flag?.flag?.id}
        data-family={flag?.flag?.family}
        data-letter={isLast ? flag.flag?.letter : undefined}
        data-verdict={verdict}
      >
        {words}
      </mark>
      {run.after && (
        <span class="visually-hidden" data-unread>
          {' '}
          {run.after}
        </span>
      )}
    </>
  )
}

function PartOfSheet({
  part,
  text,
  decorations,
}: {
  part: Part
  text: string
  decorations: readonly Decoration[]
}) {
  const Element = ELEMENTS[part.role]
  return (
    <Element class={`part ${part.role}`} data-start={part.start}>
      {cutIntoRuns(part, decorations).map(run => (
        <MarkedRun key={run.span.start} run={run} text={text} />
      ))}
    </Element>
  )
}

/** The excerpt as it was printed, with what has been put on it. `sheetRef` gets the article. */
export function Sheet({
  text,
  decorations,
  sheetRef,
  label,
}: {
  text: ExcerptText
  decorations: readonly Decoration[]
  sheetRef: Ref<HTMLElement>
  label: string
}) {
  return (
    <article class="sheet" lang={text.language} dir={text.direction} aria-label={label} ref={sheetRef}>
      <p class="outlet">{text.outlet}</p>
      {text.parts.map(part => (
        <PartOfSheet key={part.start} part={part} text={text.text} decorations={decorations} />
      ))}
    </article>
  )
}
