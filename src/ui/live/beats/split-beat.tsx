// Where do we split? The passage a class differs on most, what it was called, and a question made of the real counts.

import { overlaps } from '../../../core/span.ts'
import { sentencesOf } from '../../../core/key-stops.ts'
import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Heat, Split } from '../../../live/authority/class-types.ts'
import { useApp } from '../../context.ts'
import { CalledTable } from './called-table.tsx'
import { HeatText } from './heat-text.tsx'
import { promptOf, type SplitPrompt } from './split-prompt.ts'
import { useCalled, useNumber, type Heading } from './words.ts'

/** The question in words. */
function usePrompt(prompt: SplitPrompt): string {
  const { t, language } = useApp()
  const number = useNumber()
  const name = useCalled()
  if ('flagged' in prompt)
    return t(`trainer.prompt.${prompt.kind}`, {
      flagged: number(prompt.flagged),
      left: number(prompt.left),
    })
  const told = prompt.names.map(({ technique, count }) =>
    t('trainer.prompt.name', { name: name(technique), count: number(count) }),
  )
  return t(`trainer.prompt.${prompt.kind}`, {
    first: told[0],
    second: told[1],
    names: new Intl.ListFormat(language).format(told),
  })
}

function Passage({
  text,
  heat,
  split: { passage, readers },
  forDesk,
}: {
  text: ExcerptText
  heat: Heat
  split: Split & { passage: NonNullable<Split['passage']> }
  forDesk: boolean
}) {
  const { t } = useApp()
  const number = useNumber()
  const prompt = usePrompt(promptOf(passage, readers))
  const sentences = sentencesOf(text, passage.span)
  const place =
    sentences &&
    (sentences.first === sentences.last
      ? t('trainer.beat.sentence', { number: number(sentences.first) })
      : t('trainer.beat.sentences', { first: number(sentences.first), last: number(sentences.last) }))
  return (
    <>
      <div class={forDesk ? 'beat-spread' : 'beat-lone'}>
        <div>
          {place && <p class="beat-place">{place}</p>}
          <HeatText
            text={text}
            heat={{ ...heat, words: [] }}
            passages={[passage.span]}
            parts={text.parts.filter(part => overlaps(part, passage.span))}
          />
        </div>
        {/* Whoever sees where the many are goes there: before the talk, the counts are for the desk alone. */}
        {forDesk && (
          <CalledTable
            caption={t('trainer.beat.calledCaption')}
            columns={[{ label: t('trainer.beat.colCount'), called: passage.called }]}
            readers={readers}
          />
        )}
      </div>
      <p class="beat-prompt">{prompt}</p>
      <p class="beat-say">{t('trainer.beat.splitHow')}</p>
    </>
  )
}

export function SplitBeat({
  text,
  heat,
  split,
  forDesk,
  heading: H = 'h2',
}: {
  text: ExcerptText
  heat: Heat
  split: Split
  forDesk: boolean
  heading?: Heading
}) {
  const { t } = useApp()
  const { passage } = split
  return (
    <div class="beat beat-split">
      <H class="beat-ask">{t('live.step.split')}</H>
      {passage ? (
        <Passage text={text} heat={heat} split={{ ...split, passage }} forDesk={forDesk} />
      ) : (
        <>
          <p class="beat-prompt">
            {t(split.readers < 2 ? 'trainer.beat.splitFew' : 'trainer.beat.splitNone')}
          </p>
          <HeatText text={text} heat={heat} />
        </>
      )}
    </div>
  )
}
