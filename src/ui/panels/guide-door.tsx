// The way into the field guide's pages: while they are being fetched, and where they do not come.

import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { useGuide } from './use-guide.ts'

/** In place of the guide until it is there. */
export function GuideWaiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  const { t } = useApp()
  return (
    <div class="card" role="status">
      <p>{t(failed ? 'load.unreachable' : 'load.text')}</p>
      {failed && (
        <button type="button" class="primary" onClick={retry}>
          {t('load.retry')}
        </button>
      )}
    </div>
  )
}

/** The screen of the guide. `technique`: the page that the address asks for, if any. */
export function GuideDoor({ technique }: { technique: string | undefined }) {
  const { guide, failed, retry } = useGuide()
  if (!guide) return <GuideWaiting failed={failed} retry={retry} />
  const goTo = (id: string): string => hashOf({ screen: 'guide', technique: id })
  return (
    <guide.parts.GuidePages
      guide={guide}
      asked={technique}
      hrefOf={goTo}
      home={hashOf({ screen: 'guide' })}
    />
  )
}
