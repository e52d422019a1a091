// The wall while a class marks: the page to read, or the list of pages where everybody goes at their own pace. Pages of a
// check-up are never shown, and never told.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { wordCount } from '../../../core/span.ts'
import type { WallView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { WALLFUL } from '../beats/heat-beat.tsx'
import { HeatText } from '../beats/heat-text.tsx'

/** One page for all, with its sentences numbered. */
export function ReadPage({ view, text }: { view: WallView; text: ExcerptText }) {
  const { t } = useApp()
  const isAgain = view.steps[view.at]!.kind === 'again'
  return (
    <div class="lw-read">
      <h1 class="beat-ask">
        {t(
          isAgain
            ? 'trainer.wall.againTitle'
            : view.preset === 'paper'
              ? 'trainer.wall.markPaper'
              : 'trainer.wall.markTitle',
        )}
      </h1>
      {isAgain && <p class="beat-say">{t('trainer.wall.againHow')}</p>}
      <p class="beat-place">{t('desk.outlet', { outlet: text.outlet })}</p>
      <HeatText text={text} heat={null} columns={wordCount(text.words) <= WALLFUL} />
    </div>
  )
}

/** Several pages, each at one's own pace. */
export function PageList({ view, pages }: { view: WallView; pages: readonly number[] }) {
  const { t } = useApp()
  return (
    <div class="lw-read">
      <h1 class="beat-ask">
        {t(view.preset === 'homework' ? 'trainer.wall.homeworkTitle' : 'trainer.wall.windowTitle', {
          count: pages.length,
        })}
      </h1>
      <p class="beat-say">{t('trainer.wall.windowHow')}</p>
      <ol class="lw-pages">
        {pages.map(page => {
          const { headline, outlet, language } = view.pages[page]!
          return (
            <li key={page}>
              <b lang={language} dir="auto">
                {headline}
              </b>{' '}
              <span class="beat-say" lang={language} dir="auto">
                {outlet}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

export function CheckUp({ count, isAfter }: { count: number; isAfter: boolean }) {
  const { t } = useApp()
  return (
    <div class="lw-read">
      <h1 class="beat-ask">{t(isAfter ? 'trainer.wall.checkAfter' : 'trainer.wall.checkBefore')}</h1>
      <p class="lw-lead">{t('trainer.wall.checkHow', { count })}</p>
      <p class="lw-lead">{t('trainer.wall.checkQuiet')}</p>
    </div>
  )
}

export function Ended() {
  const { t } = useApp()
  return (
    <div class="lw-read lw-ended">
      <h1>{t('trainer.wall.endTitle')}</h1>
      <p class="lw-lead">{t('trainer.wall.endHow')}</p>
      <p class="beat-rule">{t('classroom.rule')}</p>
    </div>
  )
}
