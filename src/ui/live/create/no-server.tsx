// Where the page's server has no live sessions: how to start one that has, and what works without.

import { useApp } from '../../context.ts'
import { hashOf } from '../../route.ts'

export function NoServer({ unreachable, onRetry }: { unreachable: boolean; onRetry: () => void }) {
  const { t } = useApp()
  return (
    <div class="lc-none">
      <section class="lc-slip">
        <h2>{t(unreachable ? 'trainer.create.none.lineTitle' : 'trainer.create.none.title')}</h2>
        <p>{t(unreachable ? 'trainer.create.none.line' : 'trainer.create.none.text')}</p>
        {!unreachable && (
          <>
            <p>{t('trainer.create.none.start')}</p>
            <pre class="lc-command">
              <code>npm run live</code>
            </pre>
            <p>{t('trainer.create.none.then')}</p>
          </>
        )}
        <button type="button" onClick={onRetry}>
          {t('live.status.retry')}
        </button>
      </section>
      <section class="lc-slip">
        <h2>{t('trainer.create.none.otherTitle')}</h2>
        <p>{t('trainer.create.none.other')}</p>
        <a class="button primary" href={hashOf({ screen: 'teach' })}>
          {t('trainer.create.none.toTeach')}
        </a>
      </section>
    </div>
  )
}
