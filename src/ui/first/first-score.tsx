// The end of the first minute: stars, a sentence, and the way to the desk. No points, no tables: nothing counted.

import { useEffect, useRef } from 'preact/hooks'
import { tallyUnits } from '../../core/discernment.ts'
import type { Score } from '../../core/scoring.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { shelfOf, tellingOf } from '../../store/address.ts'
import { progressKey } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { landOn } from '../focus.ts'
import { Stars } from '../panels/stars.tsx'
import { Speech } from '../people/speech.tsx'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'

/** The first excerpt of the first pack, for whoever has not finished it. */
function useFirstPiece() {
  const { catalogue, progress, language } = useApp()
  const records = useStore(progress, state => state.progress)
  const pack = shelfOf(catalogue)[0]
  const piece = pack?.excerpts[0]
  const told = piece && tellingOf(piece, language)
  if (!pack || !piece || !told || records[progressKey(pack.id, piece.id)]) return null
  return {
    href: hashOf({ screen: 'play', pack: pack.id, excerpt: piece.id }),
    headline: told.telling.headline,
    language: told.language,
  }
}

export function FirstScore({ score, onAgain }: { score: Score; onAgain: () => void }) {
  const { t, language } = useApp()
  const panel = useRef<HTMLElement>(null)
  const piece = useFirstPiece()
  useEffect(() => landOn(panel.current), [])
  const { noise, falseAlarms } = tallyUnits(score.units)
  const isCaught = score.marks.some(({ outcome }) => outcome === 'found' || outcome === 'half-found')
  const newsroom = hashOf({ screen: 'menu' })
  return (
    <section class="panel score first-score" ref={panel} aria-labelledby="first-score-title">
      <h2 id="first-score-title" tabIndex={-1}>
        {t('first.score.title')}
      </h2>
      <Stars count={score.stars} />
      <p class="caught">
        {t(isCaught ? 'first.score.caught' : 'first.score.missed', {
          left: formatNumber(noise - falseAlarms, language),
          count: noise,
        })}
      </p>
      <Speech who="chief">
        <p class="speech-line">{t('first.score.more')}</p>
      </Speech>
      <a class="button primary start" href={piece?.href ?? newsroom}>
        {t(piece ? 'first.score.start' : 'first.score.newsroom')}
      </a>
      {piece && <p class="small first-up">{t('first.score.startWith', { headline: piece.headline })}</p>}
      <div class="button-row">
        <button type="button" class="quiet" onClick={onAgain}>
          {t('first.score.again')}
        </button>
        {piece && (
          <a class="button quiet" href={newsroom}>
            {t('first.score.newsroom')}
          </a>
        )}
      </div>
    </section>
  )
}
