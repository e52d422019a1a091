// What is on the wall at each step.

import type { ExcerptText } from '../../core/excerpt.ts'
import { sentencesOf } from '../../core/key-stops.ts'
import { overlaps } from '../../core/span.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { Copy, NumberedText, Technique } from './copy.tsx'
import { STAMPS, Verdict, type Told } from './show-verdict.tsx'

/** The piece as it came in, and the question to the room. */
export function ReadView({ text }: { text: ExcerptText }) {
  const { t } = useApp()
  return (
    <>
      <h1 class="wall-ask">{t('show.read')}</h1>
      <p class="wall-outlet">{t('desk.outlet', { outlet: text.outlet })}</p>
      <NumberedText text={text} shown={[]} />
    </>
  )
}

/** “Passage 2 of 7, sentence 4”. */
function Place({ told: { text, stops }, index }: { told: Told; index: number }) {
  const { t, language } = useApp()
  const number = (value: number): string => formatNumber(value, language)
  const sentences = sentencesOf(text, stops[index]!.span)
  return (
    <p class="wall-place">
      {t('show.place', { number: number(index + 1), total: number(stops.length) })}
      {sentences && (
        <>
          {' · '}
          {sentences.first === sentences.last
            ? t('show.sentence', { number: number(sentences.first) })
            : t('show.sentences', { first: number(sentences.first), last: number(sentences.last) })}
        </>
      )}
    </p>
  )
}

/** A passage set off on its part of the page, without a verdict. */
export function AskView({ told, index }: { told: Told; index: number }) {
  const { t } = useApp()
  const { text, stops } = told
  const stop = stops[index]!
  return (
    <>
      <Place told={told} index={index} />
      <NumberedText
        text={text}
        parts={text.parts.filter(part => overlaps(part, stop.span))}
        shown={[{ stop, index, told: false }]}
      />
      <h1 class="wall-ask">{t('show.ask')}</h1>
      <p class="wall-how">{t('show.askHow')}</p>
    </>
  )
}

export function TellView({ told, index }: { told: Told; index: number }) {
  return (
    <>
      <Place told={told} index={index} />
      <Verdict told={told} index={index} />
    </>
  )
}

/** The passages in one line each: their number on the page, and what they are called. */
function Tally({ told: { stops } }: { told: Told }) {
  const { t } = useApp()
  return (
    <ol class="wall-tally">
      {stops.map((stop, index) => (
        <li key={index}>
          {stop.kind === 'leave' ? (
            <span class="wall-sound">{t(STAMPS.leave)}</span>
          ) : (
            <>
              <Technique id={stop.mark.techniques[0]} />
              {stop.kind === 'open' && <> · {t(STAMPS.open)}</>}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The end: what to talk over, and what to check. */
export function TalkView({ told: { text, key } }: { told: Told }) {
  const { t } = useApp()
  const copy = (words: string) => <Copy text={text}>{words}</Copy>
  return (
    <>
      <h1 class="wall-ask">{t('show.discuss')}</h1>
      <section class="wall-talk">
        <ul>
          {key.discuss.map(question => (
            <li key={question}>{copy(question)}</li>
          ))}
        </ul>
        <h2>{t('show.check')}</h2>
        <p>{copy(key.checkNext.what)}</p>
        <p>
          <b>{t('show.checkWhere')}</b> {copy(key.checkNext.where)}
        </p>
        <p class="wall-rule">{t('classroom.rule')}</p>
      </section>
    </>
  )
}

/** The whole page with all signs, and what each is called; with `all`, every verdict beside it. */
export function WholeView({ told, all }: { told: Told; all: boolean }) {
  const { t } = useApp()
  const { text, stops } = told
  return (
    <>
      <h1 class="visually-hidden">{t(all ? 'show.allTitle' : 'show.wholeTitle')}</h1>
      <div class="wall-spread">
        <div>
          <NumberedText text={text} shown={stops.map((stop, index) => ({ stop, index, told: true }))} />
        </div>
        {all ? (
          <div class="wall-verdicts">
            {stops.map((_, index) => (
              <Verdict key={index} told={told} index={index} heading="h2" />
            ))}
          </div>
        ) : (
          <Tally told={told} />
        )}
      </div>
    </>
  )
}
