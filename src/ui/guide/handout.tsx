// All of the guide as a handout. It is on the contents page all the time and seen in print alone, so that it is whole
// however the page comes to be printed.

import { FAMILIES, familyOf, TECHNIQUES } from '../../core/technique.ts'
import { useApp } from '../context.ts'
import { LeafAlikes, LeafBooks, LeafHead, LeafPair, LeafQuestion, LeafSigns, LeafWhat } from './leaf.tsx'

export function Handout() {
  const { t } = useApp()
  return (
    <div class="handout">
      <h1>
        {t('app.name')}: {t('guide.title')}
      </h1>
      <p class="handout-intro">{t('guide.intro')}</p>
      <p class="handout-intro">{t('guide.rule')}</p>
      {FAMILIES.map(family => (
        <section key={family} data-family={family}>
          {TECHNIQUES.filter(technique => familyOf(technique) === family).map(technique => {
            const of = { technique, heading: 'h3' } as const
            return (
              <article key={technique} class="leaf" data-family={family} data-technique={technique}>
                <LeafHead technique={technique} name={<h2>{t(`technique.${technique}.name`)}</h2>} />
                <LeafWhat technique={technique} />
                <div class="handout-columns">
                  <LeafSigns {...of} />
                  <div>
                    <LeafQuestion {...of} />
                    <LeafAlikes {...of} linkTo={other => <b>{t(`technique.${other}.name`)}</b>} />
                  </div>
                </div>
                <LeafPair {...of} />
                <LeafBooks {...of} />
              </article>
            )
          })}
        </section>
      ))}
      <p class="handout-intro">{t('guide.books.colophon')}</p>
    </div>
  )
}
