// What is met for the first time today, before it is asked about: its picture, its question, and a pair of sentences.

import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { LeafHead, LeafPair, LeafQuestion } from '../guide/leaf.tsx'

export function FreshSlip({
  techniques,
  onNext,
}: {
  techniques: readonly TechniqueId[]
  onNext: () => void
}) {
  const { t } = useApp()
  return (
    <section class="daily-slip fresh" aria-labelledby="daily-fresh">
      <h2 id="daily-fresh" tabIndex={-1} data-landing="">
        {t('daily.fresh.title', { count: techniques.length })}
      </h2>
      {techniques.map(technique => (
        <article key={technique} class="leaf" data-family={familyOf(technique)}>
          <LeafHead
            technique={technique}
            name={<h3 class="daily-fresh-name">{t(`technique.${technique}.name`)}</h3>}
          />
          <LeafQuestion technique={technique} heading="h4" />
          <LeafPair technique={technique} heading="h4" />
        </article>
      ))}
      <button type="button" class="primary daily-next" onClick={onNext}>
        {t('daily.fresh.on')}
      </button>
    </section>
  )
}
