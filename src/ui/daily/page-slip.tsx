// The short page that comes after the slips: where it was printed, its headline, and the way to it.

import type { PlannedPage } from '../../core/practice/daily.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { sendTo } from './on-desk.ts'

/** The telling of a planned page in the catalogue, if it is there. */
export function useTelling(page: PlannedPage | null) {
  const { catalogue } = useApp()
  return catalogue.find(({ id }) => id === page?.pack)?.excerpts.find(({ id }) => id === page?.excerpt)
    ?.languages[page?.language ?? '']
}

export function PageSlip({ page }: { page: PlannedPage }) {
  const { t, play, stage } = useApp()
  const telling = useTelling(page)
  if (!telling) return null
  return (
    <section class="daily-slip page" aria-labelledby="daily-page">
      <h2 id="daily-page" tabIndex={-1} data-landing="">
        {t('daily.page.title')}
      </h2>
      <div class="daily-clipping front" lang={page.language} dir="auto">
        <p class="daily-outlet">{telling.outlet}</p>
        <p class="daily-headline">{telling.headline}</p>
      </div>
      <p class="small">{t('daily.page.words', { count: telling.words })}</p>
      <p class="daily-ask">{t('daily.page.ask')}</p>
      <div class="button-row">
        <a
          class="button primary"
          href={hashOf({ screen: 'play', pack: page.pack, excerpt: page.excerpt })}
          onClick={() => {
            sendTo(play, page)
            perform(stage, 'pick')
          }}
        >
          {t('daily.page.read')}
        </a>
        <a class="button quiet" href={hashOf({ screen: 'menu' })}>
          {t('daily.page.later')}
        </a>
      </div>
    </section>
  )
}
